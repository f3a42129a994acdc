package org.arrimo.tickets.core.routing;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.platform.api.Problem;

/** For somebody who works at a site. */
record AtSite(long id) implements Condition {
    static Optional<AtSite> read(String value) {
        return Numbered.id(value).map(AtSite::new);
    }

    @Override
    public boolean holds(Circumstances ticket) {
        return ticket.site().get().equals(OptionalLong.of(id));
    }

    @Override
    public Condition of(Known known) {
        if (!known.groups().siteNames(Set.of(id)).containsKey(id)) {
            throw Problem.invalid("conditions", "no-such-site", "names no site of this desk")
                    .exception();
        }
        return this;
    }

    @Override
    public String written() {
        return String.valueOf(id);
    }
}
