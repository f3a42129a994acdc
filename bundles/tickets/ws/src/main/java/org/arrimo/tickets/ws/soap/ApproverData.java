package org.arrimo.tickets.ws.soap;

import java.util.Optional;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Approver;
import org.arrimo.tickets.ws.Approving;
import org.arrimo.tickets.ws.Directory;

/** One who is to approve: a person by login or id, whoever holds a role, or whoever leads a team, by name or id. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Approver",
        propOrder = {"person", "role", "leadOf"})
public class ApproverData {
    @XmlElement
    private String person;

    @XmlElement
    private RoleWord role;

    @XmlElement
    private String leadOf;

    ApproverData() {
        // for JAXB
    }

    Approver approver(Actor actor, Directory directory) {
        return new Approving.Named(
                        Given.name(person), Optional.ofNullable(role).map(RoleWord::value), Given.name(leadOf))
                .approver(actor, directory);
    }
}
