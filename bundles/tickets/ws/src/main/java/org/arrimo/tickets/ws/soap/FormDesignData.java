package org.arrimo.tickets.ws.soap;

import java.util.List;
import java.util.Optional;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.ws.Directory;

/**
 * A form as it is designed. The team and the organisations are read as ids, and said as ids or names; where no role or
 * organisation is said, everybody may use it.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "FormDesign",
        propOrder = {
            "key",
            "version",
            "name",
            "help",
            "kind",
            "category",
            "team",
            "impact",
            "urgency",
            "role",
            "organisation",
            "retired",
            "item"
        })
public class FormDesignData {
    @XmlElement(required = true)
    private String key;

    private Long version;

    @XmlElement(required = true)
    private LabelData name;

    private LabelData help;

    @XmlElement(required = true)
    private KindWord kind;

    private String category;

    private String team;

    private LevelWord impact;

    private LevelWord urgency;

    private List<RoleWord> role;

    private List<String> organisation;

    private Boolean retired;

    private List<FormItemData> item;

    FormDesignData() {
        // for JAXB
    }

    FormDesignData(Form form) {
        key = form.key();
        version = form.version();
        name = new LabelData(form.name());
        help = form.help().map(LabelData::new).orElse(null);
        kind = KindWord.of(form.kind());
        category = form.category().orElse(null);
        team = form.team().isPresent() ? String.valueOf(form.team().getAsLong()) : null;
        impact = form.impact().map(LevelWord::of).orElse(null);
        urgency = form.urgency().map(LevelWord::of).orElse(null);
        role = form.roles().stream().sorted().map(RoleWord::of).toList();
        organisation =
                form.organisations().stream().sorted().map(String::valueOf).toList();
        retired = form.retired();
        item = form.items().stream().map(FormItemData::new).toList();
    }

    /** @throws org.arrimo.platform.api.ProblemException INVALID when it is missing */
    long version() {
        return Given.required("version", version);
    }

    Form value(Actor actor, Directory directory) {
        return new Form(
                key,
                1,
                LabelData.value(name),
                Optional.ofNullable(LabelData.value(help)),
                kind == null ? null : kind.value(),
                Optional.ofNullable(category),
                Given.id(team, which -> directory.team(actor, "team", which)),
                Optional.ofNullable(impact).map(LevelWord::value),
                Optional.ofNullable(urgency).map(LevelWord::value),
                Given.words(role, RoleWord::value),
                directory.organisations(
                        actor,
                        "organisation",
                        Given.each(organisation).stream().map(NameOrId::new).toList()),
                Boolean.TRUE.equals(retired),
                Given.each(item).stream().map(FormItemData::value).toList());
    }
}
