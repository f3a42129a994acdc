package org.arrimo.tickets.core.voice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.store.MessageEntity;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** What the desk says by itself, in the requester's language. In the caller's transaction. */
public final class Voice {
    private static final Actor DESK = Actor.system("tickets");

    private final People people;
    private final TicketStore store;
    private final Series series;
    private final Recorder recorder;
    private final Phrases phrases = new Phrases();

    public Voice(People people, TicketStore store, Series series, Recorder recorder) {
        this.people = people;
        this.store = store;
        this.series = series;
        this.recorder = recorder;
    }

    /** @return the sentence in that person's language */
    public String phrase(long person, String key, Object... arguments) {
        return phrases.in(language(person), key, arguments);
    }

    /** Says the sentence to the ticket's requester, for all to read. */
    public void say(Actor author, TicketEntity ticket, Instant now, String key, Object... arguments) {
        String sentence = phrase(ticket.parties().requester(), key, arguments);
        MessageEntity entity = new MessageEntity(
                series.next(Series.MESSAGES), ticket.id(), author.personId(), now, Message.Visibility.PUBLIC, sentence);
        store.say(entity);
        recorder.said(author, ticket.number(), entity.message(List.of()));
        ticket.touch(now);
    }

    private Locale language(long person) {
        boolean known = people.names(Set.of(person)).containsKey(person);
        return known ? people.get(DESK, person).locale().orElse(Locale.ENGLISH) : Locale.ENGLISH;
    }
}
