package org.arrimo.itests.entrances;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;

/** Everybody of the table of rights as they stand to one requester's tickets, which the partner's team has. */
final class RightsCast {
    private static final String TICKETS = "/api/v1/tickets/";

    private final Cast cast;
    private final Map<String, Cast.Person> people = new ConcurrentHashMap<>();

    RightsCast(Cast cast) {
        this.cast = cast;
        for (String role : new String[] {"agent", "lead", "manager", "admin"}) {
            people.put(role, member(role, role, 0, 0, false));
        }
        people.put("partner", member("partner", "partner", cast.ours, 0, false));
        people.put("requester", member("requester", "requester", 0, cast.organisation, false));
        people.put("colleague", member("colleague", "requester", 0, cast.organisation, true));
        people.put("blind", member("blind", "requester", 0, cast.organisation, false));
        people.put("stranger", member("outsider", "requester", 0, cast.strangers, true));
        people.put("nobody", member("nobody", "", 0, 0, false));
    }

    private Cast.Person member(String name, String role, long team, long organisation, boolean sees) {
        String json = "{\"login\":\"%s\",\"name\":\"%s\",\"roles\":[%s],\"teams\":[%s],\"organisation\":%s,"
                + "\"seesOrganisation\":%s}";
        String login = cast.login("rights-" + name);
        long id = Cast.created(cast.admin.post(
                        "/api/v1/people",
                        json.formatted(
                                login,
                                login,
                                role.isEmpty() ? "" : "\"" + role + "\"",
                                team == 0 ? "" : "" + team,
                                organisation == 0 ? "null" : "" + organisation,
                                sees)))
                .path("id")
                .asLong();
        return cast.signIn("rights-" + name, id);
    }

    Cast.Person person(String name) {
        return people.get(name);
    }

    /** A ticket of a team there is besides, to hand one to. */
    long otherTeam() {
        return cast.theirs;
    }

    long team() {
        return cast.ours;
    }

    String fresh() {
        return cast.fresh();
    }

    /** @return the number of a new ticket of the requester's that the partner's team has */
    String handedOver(String kind, String subject) {
        String json = "{\"kind\":\"%s\",\"subject\":\"%s\",\"requester\":%d,\"team\":%d}";
        return Cast.created(cast.admin.post(
                        "/api/v1/tickets",
                        json.formatted(kind, subject, person("requester").id(), cast.ours)))
                .path("number")
                .asText();
    }

    /** @return the number of one that the partner has and that came to the state */
    String in(String kind, String state) {
        String number = handedOver(kind, "step");
        change(number, "{\"assignee\":" + person("partner").id() + "}");
        if (state.equals("closed")) {
            change(number, body("resolved", true));
        }
        if (!state.equals("assigned")) {
            change(number, body(state, true));
        }
        return number;
    }

    JsonNode ticket(String number) {
        return cast.admin.get(TICKETS + number).json();
    }

    String version(String number) {
        return cast.admin.get(TICKETS + number).header("ETag").replace("\"", "");
    }

    /** Says something about it, or puts a file on it. @return its id */
    long added(String number, String path, String body, String type) {
        return Cast.created(cast.admin.send("POST", TICKETS + number + path, body, "Content-Type", type))
                .path("id")
                .asLong();
    }

    private void change(String number, String json) {
        Cast.expect(cast.admin.patch(TICKETS + number, json, "If-Match", "*"), 200);
    }

    /** @param grounds whether what the state needs is said */
    static String body(String state, boolean grounds) {
        String more =
                switch (state) {
                    case "on-hold" -> ",\"holdReason\":\"provider\"";
                    case "resolved" -> ",\"resolution\":\"solved\",\"solution\":\"x\"";
                    default -> "";
                };
        return "{\"state\":\"" + state + "\"" + (grounds ? more : "") + "}";
    }
}
