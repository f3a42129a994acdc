package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.ReplyFigures;
import org.arrimo.tickets.ws.Names;

/** What came of a saved reply. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "ReplyFigures",
        propOrder = {"reply", "title", "scope", "uses", "tickets", "solved", "use"})
public class ReplyFiguresData {
    @XmlElement
    private long reply;

    @XmlElement(required = true)
    private String title;

    @XmlElement(required = true)
    private ScopeWord scope;

    @XmlElement
    private long uses;

    @XmlElement
    private long tickets;

    @XmlElement
    private long solved;

    @XmlElement
    private List<UseData> use;

    ReplyFiguresData() {
        // for JAXB
    }

    ReplyFiguresData(ReplyFigures figures, Names names) {
        reply = figures.reply();
        title = figures.title();
        scope = ScopeWord.of(figures.scope());
        uses = figures.uses();
        tickets = figures.tickets();
        solved = figures.solved();
        use = figures.byMonth().stream().map(one -> new UseData(one, names)).toList();
    }

    /** How often somebody used it in a month. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "ReplyUse",
            propOrder = {"month", "person", "uses"})
    public static class UseData {
        @XmlElement(required = true)
        private String month;

        @XmlElement(required = true)
        private NamedData person;

        @XmlElement
        private long uses;

        UseData() {
            // for JAXB
        }

        UseData(ReplyFigures.Use use, Names names) {
            month = use.month().toString();
            person = new NamedData(names.person(use.person()));
            uses = use.uses();
        }
    }
}
