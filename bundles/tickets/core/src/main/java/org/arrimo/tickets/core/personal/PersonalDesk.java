package org.arrimo.tickets.core.personal;

import java.io.IOException;
import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
    private final Map<String, Stage> stages = new LinkedHashMap<>();

    public PersonalDesk(
            Transactions transactions, DataSource source, Journal journal, MergeLog merges, GoneContents contents) {
        this.source = source;
        this.lists = new OwnLists(transactions, source);
        OwnThings things = new OwnThings(source, journal);
        OwnWords words = new OwnWords(source, contents);
        stages.put("things", things);
        stages.put("copies", things::uncopy);
        stages.put("record", new OwnRecord(source, journal));
        stages.put("messages", words::messages);
        stages.put("files", words::files);
        stages.put("staged", words::staged);
        stages.put("tickets", new OwnTickets(source, journal, merges));
        NamedBy named = new NamedBy(source, merges);
        named.stages().forEach((table, stage) -> stages.put("named-" + table, stage));
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
                "solution",
                "priorityReason",
                Events.CHECKLIST + "item",
                Events.CHECKLIST + "done",
                Events.CHECKLIST + "place",
                Events.MAJOR + "title",
                Events.MAJOR + "text",
                "account",
                "reply",
                "withdrawal",
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
    public void check(long person) {
        requireNoOpenWork(person);
    }

    /** The mark is the name of a stage and how far it is. */
    @Override
    public Optional<String> erase(Erasure erasure, Optional<String> from) {
        List<String> order = List.copyOf(stages.keySet());
        String[] mark = from.orElse("").split(" ");
        int at = Math.max(0, order.indexOf(mark[0]));
        long after = order.get(at).equals(mark[0]) ? Long.parseLong(mark[1]) : 0;
        OptionalLong next = stages.get(order.get(at)).erase(erasure, after);
        if (next.isPresent()) {
            return Optional.of(order.get(at) + " " + next.getAsLong());
        }
        return at + 1 < order.size() ? Optional.of(order.get(at + 1) + " 0") : Optional.empty();
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
