package org.arrimo.tickets.core.followers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.tickets.api.Followers;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.Roll;
import org.arrimo.tickets.core.store.TicketEntity;

/** Finds who is mentioned in what the desk writes. In the caller's transaction, the ticket being locked. */
public final class Mentions {
    /** An address of e-mail mentions nobody: a sign before the @ makes one. */
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}._@/-])@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._@-]{0,100}[\\p{L}\\p{N}_])?)");

    private final Roll followers;
    private final MentionStore mentions;
    private final Sighted sighted;
    private final Recorder recorder;

    public Mentions(DataSource source, People people, Recorder recorder) {
        this.followers = Roll.ofFollowers(source);
        this.mentions = new MentionStore(source);
        this.sighted = new Sighted(people);
        this.recorder = recorder;
    }

    /**
     * Keeps who is mentioned in a message and was not before, and makes them follow the ticket.
     *
     * @return the logins of those on whom it has no effect
     */
    public List<String> keep(Actor writer, Instant now, TicketEntity ticket, Message message) {
        if (message.body().indexOf('@') < 0 || !Access.may(writer, Operation.NOTE, ticket.parties())) {
            return List.of();
        }
        List<String> reached = new ArrayList<>();
        List<String> unreached = new ArrayList<>();
        for (String login : logins(message.body())) {
            Optional<Person> person = sighted.active(login)
                    .filter(who -> Sighted.may(who, reading(message.visibility()), ticket.parties()));
            if (person.isEmpty()) {
                unreached.add(login);
            } else if (!mentions.has(message.id(), person.get().id())) {
                keep(writer, now, ticket, message, person.get());
                reached.add(login);
            }
        }
        if (!reached.isEmpty()) {
            recorder.mentioned(writer, now, ticket.number(), message, reached);
        }
        return unreached;
    }

    private void keep(Actor writer, Instant now, TicketEntity ticket, Message message, Person person) {
        mentions.add(new MentionStore.Kept(
                message.id(), person.id(), ticket.id(), writer.personId(), message.visibility(), Micros.of(now)));
        List<Roll.Entry> there = followers.of(ticket.id());
        boolean follows = there.stream().anyMatch(follower -> follower.person() == person.id());
        if (!follows && there.size() < Followers.MOST) {
            followers.add(ticket.id(), new Roll.Entry(person.id(), now, writer.personId()));
            recorder.followed(writer, now, ticket.number(), person.name());
        }
    }

    static Operation reading(Visibility visibility) {
        return visibility == Visibility.PRIVATE ? Operation.READ_PRIVATE : Operation.READ;
    }

    private static Set<String> logins(String body) {
        Set<String> logins = new LinkedHashSet<>();
        Matcher mention = MENTION.matcher(body);
        while (logins.size() < Followers.MOST_MENTIONED && mention.find()) {
            logins.add(mention.group(1).toLowerCase(Locale.ROOT));
        }
        return logins;
    }
}
