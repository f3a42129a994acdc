package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.SavedView;
import org.arrimo.tickets.api.ViewDraft;
import org.arrimo.tickets.ws.Names;

/** A filter under a name; problem says why you can't look at it, if you can't. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "View",
        propOrder = {
            "id",
            "version",
            "name",
            "q",
            "column",
            "sort",
            "sharing",
            "team",
            "position",
            "owner",
            "editable",
            "problem"
        })
public class ViewData {
    private long id;

    private long version;

    @XmlElement(required = true)
    private String name;

    @XmlElement(required = true)
    private String q;

    @XmlElement
    private List<String> column;

    @XmlElement(required = true)
    private String sort;

    @XmlElement(required = true)
    private String sharing;

    private NamedData team;

    private int position;

    @XmlElement(required = true)
    private NamedData owner;

    private boolean editable;

    private String problem;

    ViewData() {
        // for JAXB
    }

    ViewData(SavedView view, Names names) {
        ViewDraft content = view.content();
        id = view.id();
        version = view.version();
        name = content.name();
        q = content.filter();
        column = content.columns().stream().map(Wire::name).toList();
        sort = content.order().toString();
        sharing = Wire.name(content.sharing());
        team = names.team(content.team()).map(NamedData::new).orElse(null);
        position = content.position();
        owner = new NamedData(names.person(view.owner()));
        editable = view.editable();
        problem = view.problem().map(Problem::detail).orElse(null);
    }
}
