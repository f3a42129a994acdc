package org.arrimo.tickets.portal;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.PlanDraft;
import org.arrimo.tickets.api.PlanSchedule;
import org.arrimo.tickets.api.PlanSchedule.FreeDays;
import org.arrimo.tickets.api.PlannedTicket;

/** Reads the form of a plan. */
final class PlanForm {
    private final PersonField requester;

    PlanForm(People people) {
        this.requester = new PersonField("requester", people);
    }

    /** @throws org.arrimo.platform.api.ProblemException INVALID on the field */
    PlanDraft draft(Exchange x) {
        return new PlanDraft(x.param("name"), ticket(x), schedule(x), "true".equals(x.param("active")));
    }

    private PlannedTicket ticket(Exchange x) {
        OptionalLong person = requester.read(x);
        return new PlannedTicket(
                Wire.parse(Kind.class, x.optional("kind").orElse(""), "kind"),
                x.param("subject"),
                x.optional("description").orElse(""),
                person.orElse(x.actor().personId()),
                x.optional("impact").map(word -> Wire.parse(Level.class, word, "impact")),
                x.optional("urgency").map(word -> Wire.parse(Level.class, word, "urgency")),
                number(x, "team"),
                parts(x, "tags"),
                number(x, "checklist"));
    }

    private static PlanSchedule schedule(Exchange x) {
        return new PlanSchedule(
                x.optional("start").map(text -> WallTime.local("start", text)).orElse(null),
                x.optional("zone").map(PlanForm::zone).orElse(x.actor().zone()),
                x.optional("rule"),
                parts(x, "except").stream()
                        .map(text -> TimeForm.day("except", text))
                        .collect(Collectors.toSet()),
                Wire.parse(FreeDays.class, x.optional("freeDays").orElse("keep"), "freeDays"));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            throw Problem.invalid("zone", "not-a-zone", "must be a time zone such as America/Sao_Paulo")
                    .exception();
        }
    }

    private static OptionalLong number(Exchange x, String name) {
        return x.optional(name).isEmpty() ? OptionalLong.empty() : OptionalLong.of(x.number(name));
    }

    private static List<String> parts(Exchange x, String name) {
        return Arrays.stream(x.optional(name).orElse("").split("[,\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
