package org.arrimo.tickets.core.filter;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.core.filter.Condition.About;
import org.arrimo.tickets.core.filter.Condition.All;
import org.arrimo.tickets.core.filter.Condition.Any;
import org.arrimo.tickets.core.filter.Condition.At;
import org.arrimo.tickets.core.filter.Condition.Counted;
import org.arrimo.tickets.core.filter.Condition.Not;
import org.arrimo.tickets.core.filter.Condition.Numbers;
import org.arrimo.tickets.core.filter.Condition.Of;
import org.arrimo.tickets.core.filter.Condition.OneOf;
import org.arrimo.tickets.core.filter.Condition.Phrase;
import org.arrimo.tickets.core.filter.Condition.References;
import org.arrimo.tickets.core.store.Words;

/** Says without a database whether a filter lets a ticket through. */
public record Oracle(Actor actor, ZonedDateTime now) {
    public boolean lets(Condition condition, Ticket ticket) {
        if (condition instanceof All all) {
            return all.parts().stream().allMatch(part -> lets(part, ticket));
        }
        if (condition instanceof Any any) {
            return any.parts().stream().anyMatch(part -> lets(part, ticket));
        }
        if (condition instanceof Not not) {
            return !lets(not.part(), ticket);
        }
        if (condition instanceof Phrase phrase) {
            List<String> words = Words.of(phrase.text());
            return Words.column(ticket.subject()).contains(" " + String.join(" ", words))
                    || isIn(Words.of(ticket.description()), words);
        }
        if (condition instanceof OneOf one) {
            return one.words()
                    .contains(
                            switch (one.field()) {
                                case STATE -> ticket.state();
                                case KIND -> ticket.number().kind();
                                case PRIORITY -> ticket.priority();
                                case IMPACT -> ticket.impact();
                                case URGENCY -> ticket.urgency();
                                default -> ticket.contact();
                            });
        }
        if (condition instanceof Of of) {
            OptionalLong id =
                    switch (of.field()) {
                        case TEAM -> ticket.team();
                        case ASSIGNEE -> ticket.assignee();
                        case REQUESTER -> OptionalLong.of(ticket.requester());
                        default -> ticket.organisation();
                    };
            return of.parties().stream().anyMatch(party -> is(party, id));
        }
        if (condition instanceof At at) {
            return time(at.field(), ticket).filter(time -> within(at, time)).isPresent();
        }
        if (condition instanceof Counted counted) {
            int count = counted.field() == Field.REOPENS ? ticket.reopens() : ticket.reassignments();
            return count >= counted.least() && count <= counted.most();
        }
        if (condition instanceof Numbers numbers) {
            return numbers.ids().contains(ticket.number().id());
        }
        if (condition instanceof About about) {
            return ticket.category().map(about.categories()::contains).orElse(about.none());
        }
        return ticket.reference()
                .filter(((References) condition).names()::contains)
                .isPresent();
    }

    /** Together in one text, in whatever order; a letter alone is not looked for, and the last one by its beginning. */
    private static boolean isIn(List<String> text, List<String> words) {
        String last = words.get(words.size() - 1);
        List<String> sought = words.stream().filter(word -> word.length() > 1).toList();
        return !sought.isEmpty()
                && sought.stream().allMatch(word -> text.stream()
                        .anyMatch(there -> word.equals(last) ? there.startsWith(word) : there.equals(word)));
    }

    private boolean is(Party party, OptionalLong id) {
        if (party instanceof Party.None) {
            return id.isEmpty();
        }
        if (party instanceof Party.Mine) {
            return id.isPresent() && actor.teams().contains(id.getAsLong());
        }
        long wanted = party instanceof Party.Named named ? named.id() : actor.personId();
        return id.equals(OptionalLong.of(wanted));
    }

    private static Optional<Instant> time(Field field, Ticket ticket) {
        return switch (field) {
            case OPENED -> Optional.of(ticket.openedAt());
            case UPDATED -> Optional.of(ticket.updatedAt());
            case RESOLVED -> ticket.resolvedAt();
            default -> ticket.closedAt();
        };
    }

    private boolean within(At at, Instant time) {
        Instant start = at.moment().start(now);
        Instant end = at.to().orElse(at.moment()).end(now);
        return switch (at.relation()) {
            case WITHIN -> !time.isBefore(start) && time.isBefore(end);
            case AFTER -> !time.isBefore(end);
            case FROM -> !time.isBefore(start);
            case BEFORE -> time.isBefore(start);
            case UNTIL -> time.isBefore(end);
        };
    }
}
