package org.arrimo.tickets.core.personal;

import java.io.IOException;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import org.arrimo.people.api.Erasure;
import org.arrimo.people.api.PersonalRecords;
import org.arrimo.people.api.PersonalSheet;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.core.files.GoneContents;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.store.MergeLog;

/** What this module keeps of people, to take away and to be erased. */
public final class PersonalDesk implements PersonalRecords {
    private final DataSource source;
    private final OwnLists lists;
    private final OwnThings things;
    private final OwnWords words;
    private final OwnTickets tickets;
    private final MergeLog merges;

    public PersonalDesk(
            Transactions transactions, DataSource source, Journal journal, MergeLog merges, GoneContents contents) {
        this.source = source;
        this.lists = new OwnLists(transactions, source);
        this.things = new OwnThings(source, journal);
        this.words = new OwnWords(source, contents);
        this.tickets = new OwnTickets(source, journal, merges);
        this.merges = merges;
    }

    @Override
    public String part() {
        return "tickets";
    }

    @Override
    public Set<String> naming() {
        return Set.of("requester", "assignee", "follower", "copy", "mention", Events.APPROVAL + "approvers");
    }

    @Override
    public Set<String> texts() {
        return Set.of(
                "attachment",
                "handover.text",
                Events.TIME + "note",
                Events.RATING + "comment",
                Events.APPROVAL + "question",
                Events.APPROVAL + "comment");
    }

    @Override
    public void write(long person, PersonalSheet sheet) throws IOException {
        lists.write(person, sheet);
    }

    @Override
    public void erase(Erasure erasure) {
        requireNoOpenWork(erasure.person());
        merges.lock();
        things.erase(erasure);
        words.erase(erasure.person());
        tickets.erase(erasure);
    }

    /** What somebody has in hand is handed over first: nobody would do it. */
    private void requireNoOpenWork(long person) {
        String sql = "select count(*) from tickets_ticket where assignee = ? and is_open = 1";
        long open = Sql.prepared(source, sql, query -> {
            query.setLong(1, person);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
        if (open > 0) {
            throw new Problem(
                            Problem.Kind.CONFLICT,
                            "open-work",
                            "This person has " + open + " open tickets in hand; hand them over first.",
                            Optional.empty(),
                            List.of(String.valueOf(open)))
                    .exception();
        }
    }
}
