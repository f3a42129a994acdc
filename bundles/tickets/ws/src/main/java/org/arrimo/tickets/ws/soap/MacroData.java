package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.Macro;
import org.arrimo.tickets.api.MacroSteps;

/** A macro; {@code owner} is the id of the person or the team. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Macro",
        propOrder = {
            "id",
            "version",
            "scope",
            "owner",
            "title",
            "change",
            "addTag",
            "removeTag",
            "visibility",
            "text",
            "next",
            "html"
        })
public class MacroData {
    @XmlElement
    private long id;

    @XmlElement
    private long version;

    @XmlElement(required = true)
    private ScopeWord scope;

    @XmlElement
    private Long owner;

    @XmlElement(required = true)
    private String title;

    @XmlElement
    private List<MacroChangeData> change;

    @XmlElement
    private List<String> addTag;

    @XmlElement
    private List<String> removeTag;

    @XmlElement
    private VisibilityWord visibility;

    @XmlElement
    private String text;

    @XmlElement(required = true)
    private NextWord next;

    @XmlElement
    private String html;

    MacroData() {
        // for JAXB
    }

    MacroData(Macro macro) {
        MacroSteps steps = macro.steps();
        id = macro.id();
        version = macro.version();
        scope = ScopeWord.of(macro.scope());
        owner = macro.owner().isPresent() ? macro.owner().getAsLong() : null;
        title = macro.title();
        change = steps.changes().entrySet().stream()
                .map(entry -> new MacroChangeData(entry.getKey(), entry.getValue()))
                .toList();
        addTag = steps.tagsToAdd();
        removeTag = steps.tagsToRemove();
        visibility =
                steps.message().map(say -> VisibilityWord.of(say.visibility())).orElse(null);
        text = steps.message().map(say -> XmlText.of(say.text())).orElse(null);
        next = NextWord.of(steps.next());
        html = steps.message().flatMap(MacroSteps.Say::html).map(XmlText::of).orElse(null);
    }
}
