package org.arrimo.tickets.core.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.PlanSchedule;
import org.arrimo.tickets.api.PlanSchedule.FreeDays;

/** The times at which a schedule has something to be done. */
final class Occurrences {
    /** So long a time can be put off by days on which nobody works. */
    private static final int MOST_FREE_DAYS = 60;

    /** So many times are looked at for the next ones. */
    private static final int MOST_STEPS = 20_000;

    private final PlanSchedule schedule;
    private final Optional<Rule> rule;
    private final Predicate<LocalDate> works;

    /**
     * @param works whether the desk works on a day
     * @throws ProblemException INVALID on {@code rule}
     */
    Occurrences(PlanSchedule schedule, Predicate<LocalDate> works) {
        this.schedule = schedule;
        this.rule = schedule.rule().map(text -> Rule.parse(text, schedule.zone()));
        this.works = works;
    }

    Optional<Instant> next(Instant after) {
        return next(after, 1).stream().findFirst();
    }

    /** @return the next so many times, or as many as there are, each once */
    List<Instant> next(Instant after, int count) {
        LocalDateTime from = LocalDateTime.ofInstant(after, schedule.zone()).minusDays(MOST_FREE_DAYS + 1L);
        Iterator<LocalDateTime> times = rule.map(one -> one.times(schedule.start(), from))
                .orElseGet(() -> List.of(schedule.start()).iterator());
        TreeSet<Instant> found = new TreeSet<>();
        for (int step = 0; step < MOST_STEPS && times.hasNext(); step++) {
            LocalDateTime time = times.next();
            if (found.size() >= count && time.isAfter(LocalDateTime.ofInstant(nth(found, count), schedule.zone()))) {
                break; // times are put off only, so that nothing comes before these any more
            }
            shifted(time)
                    .map(day -> day.atZone(schedule.zone()).toInstant())
                    .filter(instant -> instant.isAfter(after))
                    .ifPresent(found::add);
        }
        return found.stream().limit(count).toList();
    }

    private static Instant nth(TreeSet<Instant> found, int count) {
        return found.stream().skip(count - 1L).findFirst().orElseThrow();
    }

    private Optional<LocalDateTime> shifted(LocalDateTime time) {
        if (schedule.except().contains(time.toLocalDate())) {
            return Optional.empty();
        }
        if (schedule.freeDays() == FreeDays.KEEP || works.test(time.toLocalDate())) {
            return Optional.of(time);
        }
        if (schedule.freeDays() == FreeDays.SKIP) {
            return Optional.empty();
        }
        return time.toLocalDate()
                .datesUntil(time.toLocalDate().plusDays(MOST_FREE_DAYS))
                .filter(works)
                .findFirst()
                .map(day -> day.atTime(time.toLocalTime()));
    }
}
