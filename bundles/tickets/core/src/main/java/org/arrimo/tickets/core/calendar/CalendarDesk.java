package org.arrimo.tickets.core.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Ticker;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.BusinessCalendar;
import org.arrimo.tickets.api.BusinessHours;
import org.arrimo.tickets.api.Holiday;
import org.arrimo.tickets.api.Opening;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.states.WorkingDays;
import org.arrimo.tickets.core.store.Remembered;
import org.arrimo.tickets.core.timing.Timers;

/** The business calendar as the desk has it. */
public final class CalendarDesk implements BusinessHours {
    private static final Duration LONGEST = Duration.ofDays(3_653);

    private final Transactions transactions;
    private final CalendarRows rows;
    private final Recount recount;
    private final Journal journal;
    private final Clock clock;
    private final Remembered<WorkingDays> known;

    /** @param zone of a desk that has not said another one */
    public CalendarDesk(
            Transactions transactions,
            DataSource source,
            Timers timers,
            ZoneId zone,
            Journal journal,
            Clock clock,
            Ticker ticker) {
        this.transactions = transactions;
        this.rows = new CalendarRows(source, zone);
        this.recount = new Recount(timers, source, clock, this::read);
        this.journal = journal;
        this.clock = clock;
        this.known = new Remembered<>(transactions, this::read, ticker);
    }

    /** @return the days by which is counted now, for whoever has to wait some */
    public WorkingDays days() {
        return known.current();
    }

    @Override
    public BusinessCalendar get(Actor actor) {
        require(actor.isStaff());
        return transactions.reading(rows::read);
    }

    @Override
    public BusinessCalendar change(Actor actor, BusinessCalendar calendar) {
        require(actor.is(Role.ADMIN));
        BusinessCalendar wanted = CalendarRules.checked(calendar);
        return transactions.required(() -> {
            rows.lock();
            BusinessCalendar before = rows.read();
            if (before.version() != wanted.version()) {
                throw Problem.stale().exception();
            }
            if (before.equals(wanted)) {
                return before;
            }
            BusinessCalendar after =
                    new BusinessCalendar(before.version() + 1, wanted.zone(), wanted.week(), wanted.holidays());
            rows.write(after);
            Instant now = Micros.now(clock);
            journal.append(actor, Event.of(now, Events.CALENDAR, "calendar", changes(before, after)));
            recount.begin(now);
            known.changed();
            return after;
        });
    }

    @Override
    public Duration workingTime(Actor actor, Instant from, Instant to) {
        require(actor.isStaff());
        if (to.isBefore(from)) {
            throw Problem.invalid("to", "before-from", "must not be before from")
                    .exception();
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Problem.invalid("to", "too-far", "must be within ten years of from")
                    .exception();
        }
        return days().between(from, to);
    }

    private WorkingDays read() {
        return new WorkingDays(rows.read());
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw Problem.forbidden().exception();
        }
    }

    private static List<Change> changes(BusinessCalendar before, BusinessCalendar after) {
        List<Change> changes = new ArrayList<>();
        Map<String, String> was = words(before);
        Map<String, String> is = words(after);
        Set<String> fields = new TreeSet<>(was.keySet());
        fields.addAll(is.keySet());
        for (String field : fields) {
            Change.between(field, Optional.ofNullable(was.get(field)), Optional.ofNullable(is.get(field)))
                    .ifPresent(changes::add);
        }
        return changes;
    }

    private static Map<String, String> words(BusinessCalendar calendar) {
        Map<String, String> words = new TreeMap<>();
        words.put("zone", calendar.zone().getId());
        for (Opening opening : calendar.week()) {
            words.merge(
                    Wire.name(opening.day()),
                    opening.begins() + "-" + opening.ends(),
                    (first, next) -> first + ", " + next);
        }
        for (Holiday holiday : calendar.holidays()) {
            words.put("holiday." + holiday.day().text(), holiday.name());
        }
        return words;
    }
}
