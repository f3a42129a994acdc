package org.arrimo.tickets.core.routing;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.platform.api.Problem;

/** For somebody of an organisation. */
record OfOrganisation(long id) implements Condition {
    static Optional<OfOrganisation> read(String value) {
        return Numbered.id(value).map(OfOrganisation::new);
    }

    @Override
    public boolean holds(Circumstances ticket) {
        return ticket.organisation().equals(OptionalLong.of(id));
    }

    @Override
    public Condition of(Known known) {
        if (!known.groups().organisationNames(Set.of(id)).containsKey(id)) {
            throw Problem.invalid("conditions", "no-such-organisation", "names no organisation of this desk")
                    .exception();
        }
        return this;
    }

    @Override
    public String written() {
        return String.valueOf(id);
    }
}
