package org.arrimo.tickets.ws.soap;

import java.util.Collection;
import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.api.Role;
import org.arrimo.tickets.api.Transition;

/** Who may take a step from one state to another. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Transition",
        propOrder = {"kind", "from", "to", "role", "shipped", "eligible"})
public class TransitionData {
    @XmlElement(required = true)
    private KindWord kind;

    @XmlElement(required = true)
    private StateWord from;

    @XmlElement(required = true)
    private StateWord to;

    private List<RoleWord> role;

    private List<RoleWord> shipped;

    private List<RoleWord> eligible;

    TransitionData() {
        // for JAXB
    }

    TransitionData(Transition transition) {
        kind = KindWord.of(transition.step().kind());
        from = StateWord.of(transition.step().from());
        to = StateWord.of(transition.step().to());
        role = words(transition.roles());
        shipped = words(transition.shipped());
        eligible = words(transition.eligible());
    }

    private static List<RoleWord> words(Collection<Role> roles) {
        return roles.stream().sorted().map(RoleWord::of).toList();
    }
}
