package org.arrimo.tickets.core.routing;

import java.util.Optional;

import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.Contact;

/** Come in some way. */
record ThroughContact(Contact contact) implements Condition {
    static Optional<ThroughContact> read(String value) {
        return Listed.of(Contact.class, value).map(ThroughContact::new);
    }

    @Override
    public boolean holds(Circumstances ticket) {
        return ticket.contact() == contact;
    }

    @Override
    public String written() {
        return Wire.name(contact);
    }
}
