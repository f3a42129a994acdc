package org.arrimo.tickets.core.meanwhile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import javax.sql.DataSource;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Conflict;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.TicketEntity;

/**
 * What others changed about a ticket since somebody read it: those who set different fields both win. It is known by the
 * fields that each version changed; where a version is missing, as of a time before they were kept or of an import, whoever
 * read an older one reads again. In the caller's transaction, the ticket being locked.
 */
public final class Meanwhile {
    /** Further back nobody can have read. */
    private static final int KEPT = 500;

    private final VersionStore versions;
    private final People people;
    private final Groups groups;

    public Meanwhile(DataSource source, People people, Groups groups) {
        this.versions = new VersionStore(source);
        this.people = people;
        this.groups = groups;
    }

    /** Keeps what raised the ticket's version: to be called after each time it rose. */
    public void rose(TicketEntity ticket, Snapshot before) {
        Snapshot after = ticket.snapshot();
        Set<Field> changed = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (!Objects.equals(field.of(before), field.of(after))) {
                changed.add(field);
            }
        }
        versions.add(ticket.id(), ticket.version(), changed);
        if (ticket.version() % KEPT == 0) {
            versions.forget(ticket.id(), ticket.version() - KEPT);
        }
    }

    /** Keeps which custom fields raised the ticket's version: to be called after it rose by them. */
    public void rose(TicketEntity ticket, Set<String> custom) {
        rose(ticket, ticket.snapshot());
        versions.addCustom(ticket.id(), ticket.version(), custom);
    }

    /**
     * @param read the version on which a change is based
     * @return the keys of the custom fields that raised the version since
     * @throws ProblemException STALE when that is not known
     */
    public Set<String> custom(TicketEntity ticket, long read) {
        if (read == ticket.version()) {
            return Set.of();
        }
        changed(ticket, read);
        return versions.customBetween(ticket.id(), read, ticket.version());
    }

    /**
     * @param read the version on which the change is based
     * @throws ProblemException STALE when a field that it sets was set otherwise since, naming each with both values; or
     *     when that is not known
     */
    public void requireUntouched(TicketEntity ticket, long read, TicketPatch patch) {
        if (read == ticket.version()) {
            return;
        }
        Set<Field> changed = changed(ticket, read);
        Snapshot now = ticket.snapshot();
        List<Conflict> conflicts = new ArrayList<>();
        for (Field field : changed) {
            Optional<?> wanted = field.of(patch);
            if (wanted.isPresent() && !wanted.get().equals(field.of(now))) {
                conflicts.add(new Conflict(field.wire(), shown(field, wanted.get()), shown(field, field.of(now))));
            }
        }
        if (!conflicts.isEmpty()) {
            throw Problem.stale(conflicts).exception();
        }
    }

    private Set<Field> changed(TicketEntity ticket, long read) {
        if (read > ticket.version() || ticket.version() - read > KEPT) {
            throw Problem.stale().exception();
        }
        return versions.between(ticket.id(), read, ticket.version())
                .orElseThrow(() -> Problem.stale().exception());
    }

    /** As people see it, so that they can decide. */
    private Optional<String> shown(Field field, Object value) {
        if (value instanceof OptionalLong id) {
            return id.isPresent() ? Optional.of(name(field, id.getAsLong())) : Optional.empty();
        }
        if (value instanceof Optional<?> said) {
            return said.flatMap(there -> shown(field, there));
        }
        return Optional.of(value instanceof Enum<?> word ? Wire.name(word) : String.valueOf(value));
    }

    private String name(Field field, long id) {
        Set<Long> one = Set.of(id);
        String name = (field == Field.TEAM ? groups.teamNames(one) : people.names(one)).get(id);
        return name == null ? "#" + id : name;
    }
}
