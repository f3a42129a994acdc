package org.arrimo.tickets.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.Words;
import org.arrimo.tickets.api.Activity;
import org.arrimo.tickets.api.TimeDraft;

/** Reads what a form says about time, and what there is to choose from. */
public final class TimeForm {
    private TimeForm() {}

    static TimeDraft draft(Exchange x) {
        return new TimeDraft(
                minutes(x).orElseThrow(() -> Problem.invalid("minutes", "required", "is required")
                        .exception()),
                x.optional("day").map(text -> day("day", text)),
                activity(x),
                note(x));
    }

    static OptionalInt minutes(Exchange x) {
        if (x.optional("minutes").isEmpty()) {
            return OptionalInt.empty();
        }
        long minutes = x.number("minutes");
        return OptionalInt.of((int) Math.max(0, Math.min(minutes, Integer.MAX_VALUE)));
    }

    static OptionalLong activity(Exchange x) {
        return x.optional("activity").isEmpty() ? OptionalLong.empty() : OptionalLong.of(x.number("activity"));
    }

    static String note(Exchange x) {
        return x.optional("note").orElse("");
    }

    /** @throws org.arrimo.platform.api.ProblemException INVALID on the field when the text is no day */
    static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "bad-day", "must be a day such as 2026-11-27")
                    .exception();
        }
    }

    /** @return those in use and the one that is held, id to name, and none of them */
    public static Map<String, String> choices(Words words, List<Activity> activities, OptionalLong held) {
        Map<String, String> found = new LinkedHashMap<>();
        found.put("", words.t("time.no-activity"));
        activities.stream()
                .filter(activity ->
                        activity.inUse() || OptionalLong.of(activity.id()).equals(held))
                .forEach(activity -> found.put(String.valueOf(activity.id()), activity.name()));
        return found;
    }

    /** @return the name of an activity, nothing for none */
    public static String name(List<Activity> activities, OptionalLong id) {
        Optional<Activity> found = activities.stream()
                .filter(activity -> OptionalLong.of(activity.id()).equals(id))
                .findFirst();
        return found.map(Activity::name).orElse("");
    }
}
