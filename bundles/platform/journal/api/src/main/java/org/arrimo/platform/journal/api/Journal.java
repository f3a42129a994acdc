package org.arrimo.platform.journal.api;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;

/** The record of what happened. It trusts its caller: a module's core asks it, after deciding who may. */
@ProviderType
public interface Journal {
    /**
     * Records an event in the caller's transaction: both are kept or neither.
     *
     * @param actor who did it
     * @param event what happened
     * @throws IllegalStateException when the caller has no transaction
     */
    default void append(Actor actor, Event event) {
        append(List.of(new Authored(actor.personId(), actor.name(), actor.via(), event)));
    }

    /**
     * Records many events at once, each with its own author, in the caller's transaction and in the given order.
     *
     * @throws IllegalStateException when the caller has no transaction
     */
    void append(List<Authored> events);

    /**
     * @param subject what the events happened to
     * @param internal whether to include those for staff only
     * @param page which of them
     * @return its history by time of happening, then by order of appending, oldest first
     */
    Page<Entry> history(String subject, boolean internal, PageRequest page);

    /**
     * @param ids numbers of entries, at most 1,000
     * @return those of them that are there, in the order of appending, whoever may see them
     * @throws IllegalArgumentException when there are more
     */
    List<Entry> entries(Collection<Long> ids);

    /**
     * @param origins where events would come from
     * @return those of them that are in the record already
     */
    Set<String> known(Collection<String> origins);

    /**
     * Writes anew what entries of some subjects say, in the caller's transaction, as when somebody's words are erased. The
     * entries stay, each with its number, its place in the order, its time, type and subject.
     *
     * @param subjects what the entries happened to
     * @param told what each change says from now on: of the same field
     * @throws IllegalStateException when the caller has no transaction
     */
    void rewrite(Collection<String> subjects, UnaryOperator<Change> told);

    /**
     * Takes somebody out of a stretch of the record, in the caller's transaction. The entries stay as with {@link #rewrite}.
     * Stretch by stretch all of the record is looked through.
     *
     * @param after the number of the entry after which the stretch begins, 0 for the first
     * @return after which entry the next stretch begins; nothing when this was the last
     * @throws IllegalStateException when the caller has no transaction
     */
    OptionalLong redact(Redaction redaction, long after);

    /**
     * Looks through a stretch of the record for what somebody did.
     *
     * @param actorId who
     * @param after the number of the entry after which the stretch begins, 0 for the first
     */
    Stretch authored(long actorId, long after);

    /**
     * What was found in a stretch of the record.
     *
     * @param entries some hundred at most, in the order of their numbers
     * @param next after which entry the next stretch begins; nothing when this was the last
     */
    record Stretch(List<Entry> entries, OptionalLong next) {
        /** The entries are copied. */
        public Stretch {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Who is taken out of the record, and what it says instead.
     *
     * @param actorId whose entries they are
     * @param actorName what their author is called from now on
     * @param values what else has to be looked for in what others did, such as the person's names
     * @param told what a change says from now on, of an entry of the person's or of one that has such a value in it
     */
    record Redaction(long actorId, String actorName, Set<String> values, BiFunction<Entry, Change, Change> told) {
        /** Everything to look for is copied. */
        public Redaction {
            values = Set.copyOf(values);
        }
    }

    /**
     * An event and who did it.
     *
     * @param actorId the person, 0 for the system
     * @param actorName the person's name at that time
     * @param via the way it came in
     * @param event what happened
     */
    record Authored(long actorId, String actorName, Actor.Via via, Event event) {}
}
