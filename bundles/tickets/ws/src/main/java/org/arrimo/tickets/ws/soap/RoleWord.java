package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlEnum;
import javax.xml.bind.annotation.XmlEnumValue;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.api.Role;

/** What a person is to the desk. */
@XmlEnum
@XmlType(name = "Role")
public enum RoleWord {
    @XmlEnumValue("requester")
    REQUESTER,
    @XmlEnumValue("agent")
    AGENT,
    @XmlEnumValue("lead")
    LEAD,
    @XmlEnumValue("manager")
    MANAGER,
    @XmlEnumValue("admin")
    ADMIN,
    @XmlEnumValue("partner")
    PARTNER;

    static RoleWord of(Role value) {
        return valueOf(value.name());
    }

    Role value() {
        return Role.valueOf(name());
    }
}
