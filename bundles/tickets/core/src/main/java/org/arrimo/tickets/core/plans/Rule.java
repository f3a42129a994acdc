package org.arrimo.tickets.core.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;

/** An RRULE of RFC 5545 that comes at most once an hour. Times are those of the clock on the wall. */
final class Rule {
    private static final Set<Freq> TOO_OFTEN = EnumSet.of(Freq.SECONDLY, Freq.MINUTELY);

    private final RecurrenceRule rule;
    private final Predicate<LocalDateTime> ends;

    private Rule(RecurrenceRule rule, Predicate<LocalDateTime> ends) {
        this.rule = rule;
        this.ends = ends;
    }

    /** @throws ProblemException INVALID on {@code rule} */
    static Rule parse(String text, ZoneId zone) {
        RecurrenceRule rule;
        try {
            rule = new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            throw Problem.invalid("rule", "not-a-rule", "is no RRULE of RFC 5545")
                    .exception();
        }
        requireHours(rule);
        DateTime until = rule.getUntil();
        if (until == null) {
            return new Rule(rule, time -> false);
        }
        rule.setUntil(null);
        return new Rule(rule, after(until, zone));
    }

    /**
     * @param start the first time
     * @param from times before it may be left out
     * @return all times in their order, without end if the rule has none; the start is one if the rule has it
     */
    Iterator<LocalDateTime> times(LocalDateTime start, LocalDateTime from) {
        try {
            RecurrenceRuleIterator times = rule.iterator(dateTime(start));
            if (rule.getCount() == null && from.isAfter(start)) {
                times.fastForward(dateTime(from));
            }
            return times(times);
        } catch (IllegalArgumentException e) {
            return Collections.emptyIterator(); // a rule such as the 30th of February has no times
        }
    }

    private Iterator<LocalDateTime> times(RecurrenceRuleIterator times) {
        return new Iterator<>() {
            private Optional<LocalDateTime> next = following();

            @Override
            public boolean hasNext() {
                return next.isPresent();
            }

            @Override
            public LocalDateTime next() {
                LocalDateTime found = next.orElseThrow();
                next = following();
                return found;
            }

            private Optional<LocalDateTime> following() {
                return Rule.next(times).filter(time -> !ends.test(time));
            }
        };
    }

    private static Optional<LocalDateTime> next(RecurrenceRuleIterator times) {
        try {
            return times.hasNext() ? Optional.of(local(times.nextDateTime())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // it has no more
        }
    }

    private static void requireHours(RecurrenceRule rule) {
        List<Integer> minutes = rule.getByPart(RecurrenceRule.Part.BYMINUTE);
        boolean often = TOO_OFTEN.contains(rule.getFreq())
                || rule.hasPart(RecurrenceRule.Part.BYSECOND)
                || minutes != null && minutes.size() > 1;
        if (often) {
            throw Problem.invalid("rule", "too-often", "must come at most once an hour")
                    .exception();
        }
    }

    private static Predicate<LocalDateTime> after(DateTime until, ZoneId zone) {
        if (until.isAllDay()) {
            LocalDate last = local(until).toLocalDate();
            return time -> time.toLocalDate().isAfter(last);
        }
        if (until.isFloating()) {
            LocalDateTime last = local(until);
            return time -> time.isAfter(last);
        }
        Instant last = Instant.ofEpochMilli(until.getTimestamp());
        return time -> time.atZone(zone).toInstant().isAfter(last);
    }

    private static DateTime dateTime(LocalDateTime time) {
        return new DateTime(
                time.getYear(), time.getMonthValue() - 1, time.getDayOfMonth(), time.getHour(), time.getMinute(), 0);
    }

    private static LocalDateTime local(DateTime time) {
        LocalDate day = LocalDate.of(time.getYear(), time.getMonth() + 1, time.getDayOfMonth());
        return LocalDateTime.of(
                day, time.isAllDay() ? LocalTime.MIN : LocalTime.of(time.getHours(), time.getMinutes()));
    }
}
