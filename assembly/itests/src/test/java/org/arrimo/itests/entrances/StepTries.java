package org.arrimo.itests.entrances;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.arrimo.itests.desk.Answer;

/** Lets one person try steps of a kind of ticket; one that is taken leaves its ticket behind. */
final class StepTries {
    private final RightsCast cast;
    private final String who;
    private final String kind;
    private final Ways ways;
    private final Map<String, String> tickets = new HashMap<>();

    StepTries(RightsCast cast, String who, String kind) {
        this.cast = cast;
        this.who = who;
        this.kind = kind;
        this.ways = new Ways(cast.person(who));
    }

    /** @return what was answered; a refusal that changed something says so */
    String tried(String step, String way, String promised) {
        String from = step.split(">")[0];
        String to = step.split(">")[1];
        String number = tickets.computeIfAbsent(from, state -> cast.in(kind, state));
        String before = cast.version(number);
        String word = Ways.word(
                switch (way) {
                    case "rest" -> ways.rest(
                            "PATCH", "/api/v1/tickets/" + number, RightsCast.body(to, !who.equals("requester")));
                    case "soap" -> soap(number, before, to);
                    default -> form(number, before, from, to);
                });
        if (word.equals("yes")) {
            tickets.remove(from);
            String state = cast.ticket(number).path("state").asText();
            return state.equals(to) ? word : "yes, and it is " + state;
        }
        boolean untouched = cast.version(number).equals(before);
        if (!untouched) {
            tickets.remove(from);
        }
        return untouched ? word : word + ", and it changed";
    }

    private Answer soap(String number, String version, String to) {
        String grounds =
                switch (who.equals("requester") ? "" : to) {
                    case "on-hold" -> "<grounds><holdReason>provider</holdReason></grounds>";
                    case "resolved" -> "<grounds><resolution>solved</resolution><solution>x</solution></grounds>";
                    default -> "";
                };
        return ways.soap(
                "changeTicket",
                "<number>" + number + "</number><version>" + version + "</version><state>" + to + "</state>" + grounds);
    }

    /** A requester has buttons, whoever works on it the form of its properties. */
    private Answer form(String number, String version, String from, String to) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("version", version);
        form.put("state", to);
        form.put("before-state", from);
        boolean own = who.equals("requester");
        if (!own && to.equals("on-hold")) {
            form.put("holdReason", "provider");
        }
        if (!own && to.equals("resolved")) {
            form.put("resolution", "solved");
            form.put("solution", "x");
        }
        return ways.form("/tickets/" + number + (own ? "/state" : "/properties"), form);
    }
}
