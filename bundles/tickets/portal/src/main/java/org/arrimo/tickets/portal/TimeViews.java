package org.arrimo.tickets.portal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Activities;
import org.arrimo.tickets.api.Activity;
import org.arrimo.tickets.api.Stopwatch;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TimeEntry;
import org.arrimo.tickets.api.TimeSpent;
import org.arrimo.tickets.api.TimeSum;

/** What {@link TimePage} shows. */
public final class TimeViews {
    private final TimeSpent spent;
    private final Stopwatch stopwatch;
    private final Activities activities;
    private final People people;

    TimeViews(TimeSpent spent, Stopwatch stopwatch, Activities activities, People people) {
        this.spent = spent;
        this.stopwatch = stopwatch;
        this.activities = activities;
        this.people = people;
    }

    View overview(Exchange x) {
        List<Activity> all = activities.list(x.actor());
        return View.page("time/overview")
                .with("watch", stopwatch.mine(x.actor()))
                .with("mine", x.isPost() || !counts(x.actor()) ? mine(x) : spent.mine(x.actor(), PageRequest.first(20)))
                .with("sums", counts(x.actor()) ? Optional.of(sums(x, all)) : Optional.empty())
                .with("activities", all)
                .with("hours", new Hours(x.words(), activities.currency()));
    }

    View ticket(Exchange x, TicketNumber number) {
        List<TimeEntry> entries = spent.list(x.actor(), number);
        return shown(x, "time/ticket", number, entries).title(x.t("time.of", number));
    }

    View entry(Exchange x, TicketNumber number, long id) {
        TimeEntry entry = spent.list(x.actor(), number).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Problem.notFound().exception());
        return shown(x, "time/entry", number, List.of(entry))
                .with("former", spent.former(x.actor(), number, id))
                .title(x.t("time.of", number));
    }

    private View.Shown shown(Exchange x, String template, TicketNumber number, List<TimeEntry> entries) {
        Set<Long> persons = new HashSet<>();
        entries.forEach(entry -> persons.add(entry.person()));
        entries.forEach(entry -> persons.add(entry.changedBy()));
        return View.page(template)
                .with("number", number)
                .with("entries", entries)
                .with("spends", Standing.ticks(x.actor()))
                .with("activities", activities.list(x.actor()))
                .with("hours", new Hours(x.words(), activities.currency()))
                .with("names", people.names(persons));
    }

    private Page<TimeEntry> mine(Exchange x) {
        return spent.mine(x.actor(), x.isPost() ? PageRequest.first(20) : x.page());
    }

    private Summary sums(Exchange x, List<Activity> all) {
        TimeSum.By by = x.isPost() ? TimeSum.By.PERSON : wanted(x);
        LocalDate today = LocalDate.now(x.portal().zone());
        LocalDate from =
                x.optional("from").map(text -> TimeForm.day("from", text)).orElse(today.withDayOfMonth(1));
        LocalDate to = x.optional("to").map(text -> TimeForm.day("to", text)).orElse(today);
        PageRequest page = x.isPost() ? PageRequest.first(PageRequest.DEFAULT_LIMIT) : x.page();
        Page<TimeSum> found = spent.sums(x.actor(), by, from, to, page);
        return new Summary(Wire.name(by), from, to, found, names(x, by, found, all));
    }

    private static TimeSum.By wanted(Exchange x) {
        return x.optional("by")
                .map(word -> Wire.parse(TimeSum.By.class, word, "by"))
                .orElse(TimeSum.By.PERSON);
    }

    private Map<String, String> names(Exchange x, TimeSum.By by, Page<TimeSum> found, List<Activity> all) {
        return switch (by) {
            case PERSON -> people
                    .names(found.items().stream()
                            .map(sum -> Long.valueOf(sum.key()))
                            .toList())
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue));
            case ACTIVITY -> {
                Map<String, String> names = all.stream()
                        .collect(Collectors.toMap(activity -> String.valueOf(activity.id()), Activity::name));
                names.put("0", x.t("time.no-activity"));
                yield names;
            }
            default -> Map.of();
        };
    }

    private static boolean counts(Actor actor) {
        return actor.is(Role.LEAD) || actor.is(Role.MANAGER) || actor.is(Role.ADMIN);
    }

    /**
     * What it all comes to.
     *
     * @param by of what the sums are, on the wire
     * @param from the first day
     * @param to the last day
     * @param page the sums
     * @param names of what is not called by its key
     */
    public record Summary(String by, LocalDate from, LocalDate to, Page<TimeSum> page, Map<String, String> names) {
        /** @return what the sum is of */
        public String name(TimeSum sum) {
            return names.getOrDefault(sum.key(), sum.key());
        }
    }
}
