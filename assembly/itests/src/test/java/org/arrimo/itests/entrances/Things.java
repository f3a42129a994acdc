package org.arrimo.itests.entrances;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import org.arrimo.itests.desk.Answer;
import org.arrimo.itests.desk.Caller;

/** The objects of the matrix: for each person one in each relation, and a fresh one for each change that is done. */
final class Things {
    private static final String TICKETS = "/api/v1/tickets";
    private static final String NOBODY = "999999999";
    /** In the form of one, and of nobody. */
    static final String SECRET = "0123456789012345678901234567890123456789012";

    private final Cast cast;
    private final Furnishings furnishings;
    private final String job;
    private final String reply;
    private final String macro;
    private final AtomicInteger labels = new AtomicInteger();
    private final Map<String, Map<String, String>> tickets = new ConcurrentHashMap<>();
    private final Map<String, String> views = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> others = new ConcurrentHashMap<>();

    Things(Cast cast) {
        this.cast = cast;
        this.furnishings = new Furnishings(cast);
        this.job = furnishings.job();
        this.reply = furnishings.shelved("replies", "\"scope\":\"global\"");
        this.macro = furnishings.shelved("macros", "\"scope\":\"global\"");
    }

    /** @return what the names in braces stand for, for one person and one object */
    Map<String, String> names(Matrix.Row row, Cast.Person person, String relation, boolean fresh) {
        Map<String, String> names = new HashMap<>(Map.of(
                "me", "" + person.id(),
                "mark", mark(person),
                "stranger", "" + cast.stranger.id(),
                "strangerLogin", cast.stranger.login(),
                "mate", "" + cast.mate,
                "ours", "" + cast.ours,
                "theirs", "" + cast.theirs,
                "organisation", "" + cast.organisation,
                "fresh", cast.fresh(),
                "ticket", ticket(cast.stranger, "foreign").get("number")));
        names.put("file", ticket(cast.stranger, "foreign").get("public"));
        names.putAll(
                Map.of("kind", "incident", "from", "closed", "to", "in-progress", "impact", "high", "urgency", "high"));
        names.put("secret", SECRET);
        names.put("copied", cast.login("copied"));
        Instant soon = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        names.putAll(Map.of(
                "soon", soon.toString(),
                "soonLocal", LocalDateTime.ofInstant(soon, ZoneOffset.UTC).toString()));
        names.put("absence", NOBODY);
        names.putAll(Map.of("reply", reply, "macro", macro));
        if (row.path().contains("/{id}/") && row.path().endsWith("{number}")) {
            names.put("id", row.path().contains("/macros/") ? macro : reply);
        }
        if (row.path().contains("{key}") || row.sent().contains("{key}")) {
            names.put("key", furnishings.defined(row));
        }
        switch (row.right().replaceFirst("\\..*", "")) {
            case "major" -> names.put("number", major(person, relation));
            case "ticket" -> {
                if (row.right().equals("ticket.declare")) {
                    retire();
                }
                names.putAll(fresh ? opened(person, relation, "fresh") : ticket(person, relation));
                names.putAll(Map.of(
                        "type",
                        "blocks",
                        "person",
                        "" + cast.mate,
                        "mateLogin",
                        cast.login("mate"),
                        "other",
                        other(person, relation).get("number")));
            }
            case "checklist" -> names.putAll(Map.of(
                    "number",
                    opened(person, relation, "planned").get("number"),
                    "id",
                    relation.equals("missing") ? NOBODY : furnishings.template()));
            case "item" -> names.putAll(item(person, relation));
            case "entry" -> names.putAll(entry(person, relation));
            case "activity" -> names.put("id", relation.equals("missing") ? NOBODY : furnishings.activity());
            case "template" -> names.put("id", relation.equals("missing") ? NOBODY : furnishings.template());
            case "note" -> names.putAll(note(person, relation, fresh));
            case "file" -> names.putAll(file(row.right(), person, relation));
            case "person" -> names.putAll(someone(person, relation, fresh));
            case "token" -> names.put("id", token(person, relation));
            case "import" -> names.put("id", relation.equals("missing") ? NOBODY : job);
            case "breach" -> names.putAll(breach(person, relation));
            case "shelf" -> names.putAll(shelf(row, relation));
            case "view" -> names.put("id", view(person, relation, fresh));
            case "bulk" -> names.put(
                    "id", made(person, relation, "/bulk", "{\"numbers\":[\"INC-" + NOBODY + "\"],\"note\":\"x\"}"));
            case "approval" -> names.put("id", asked(person, relation));
            case "approving" -> names.putAll(approving(person, relation));
            case "plan" -> names.put("id", furnishings.plan(relation, fresh));
            case "later" -> names.put("id", later(person, relation));
            case "staged" -> names.put("id", staged(person, relation));
            case "site" -> names.put("id", relation.equals("missing") ? NOBODY : furnishings.site());
            case "rule" -> names.put("id", relation.equals("missing") ? NOBODY : furnishings.rule());
            case "group" -> names.putAll(group(row, relation));
            default -> {}
        }
        return names;
    }

    /** @return a word of all prepared tickets of a person, and of no other */
    String mark(Cast.Person person) {
        return "mark" + person.name() + cast.run;
    }

    /** @return the prepared ticket */
    Map<String, String> ticket(Cast.Person person, String relation) {
        return tickets.computeIfAbsent(person.name() + " " + relation, key -> prepared(person, relation));
    }

    /** @return one that stands to the person as the prepared ticket does */
    private Map<String, String> other(Cast.Person person, String relation) {
        return others.computeIfAbsent(person.name() + " " + relation, key -> opened(person, relation, "other"));
    }

    /** @return those prepared tickets that are no longer as they were prepared, though no change was allowed */
    Set<String> changed() {
        Set<String> changed = ConcurrentHashMap.newKeySet();
        tickets.forEach((key, ticket) -> {
            if (!key.endsWith(" missing") && !version(ticket.get("number")).equals(ticket.get("version"))) {
                changed.add(key + " " + ticket.get("number"));
            }
        });
        return changed;
    }

    private Map<String, String> prepared(Cast.Person person, String relation) {
        Map<String, String> ticket = new HashMap<>(opened(person, relation, mark(person)));
        String number = ticket.get("number");
        boolean missing = relation.equals("missing");
        ticket.put("public", missing ? NOBODY : attached(number, "public"));
        ticket.put("private", missing ? NOBODY : attached(number, "private"));
        ticket.put("version", missing ? "1" : version(number));
        if (!missing) {
            String tag = "{\"tag\":\"" + mark(person) + "\"}";
            Cast.expect(cast.admin.post(TICKETS + "/tags/" + number, tag), 200);
        }
        return ticket;
    }

    private Map<String, String> opened(Cast.Person person, String relation, String subject) {
        if (relation.equals("missing")) {
            return Map.of("number", "INC-" + NOBODY, "version", "1", "requester", "" + cast.stranger.id());
        }
        long requester =
                switch (relation) {
                    case "own" -> person.id() == 0 ? cast.fellow : person.id();
                    case "organisation" -> cast.fellow;
                    default -> cast.stranger.id();
                };
        String team =
                switch (relation) {
                    case "team" -> ",\"team\":" + cast.ours;
                    case "foreign" -> ",\"team\":" + cast.theirs;
                    default -> "";
                };
        String json = "{\"subject\":\"" + subject + "\",\"requester\":" + requester + team + "}";
        JsonNode ticket = Cast.created(cast.admin.post(TICKETS, json));
        return Map.of("number", ticket.path("number").asText(), "version", "1", "requester", String.valueOf(requester));
    }

    private String version(String number) {
        return cast.admin.get(TICKETS + "/" + number).header("ETag").replace("\"", "");
    }

    private String attached(String number, String visibility) {
        Answer answer = cast.admin.send(
                "POST",
                TICKETS + "/" + number + "/attachments?name=a.txt&visibility=" + visibility,
                visibility,
                "Content-Type",
                "text/plain");
        return Cast.created(answer).path("id").asText();
    }

    /** The ticket with a private note of the administrator's. */
    private Map<String, String> note(Cast.Person person, String relation, boolean fresh) {
        String number = (fresh ? opened(person, relation, "fresh") : ticket(person, relation)).get("number");
        String id = relation.equals("missing")
                ? NOBODY
                : Cast.created(cast.admin.post(
                                TICKETS + "/" + number + "/messages", "{\"body\":\"ours\",\"visibility\":\"private\"}"))
                        .path("id")
                        .asText();
        return Map.of("number", number, "id", id);
    }

    private Map<String, String> file(String right, Cast.Person person, String relation) {
        Map<String, String> ticket = ticket(person, relation);
        String id =
                switch (right) {
                    case "file.private" -> ticket.get("private");
                    case "file.elsewhere" -> ticket(person, relation.equals("own") ? "organisation" : "own")
                            .get("public");
                    default -> ticket.get("public");
                };
        return Map.of("number", ticket.get("number"), "id", id);
    }

    /** An item to be ticked off, on a fresh ticket. */
    private Map<String, String> item(Cast.Person person, String relation) {
        String number = opened(person, relation, "checked").get("number");
        boolean missing = relation.equals("missing");
        String id = missing
                ? NOBODY
                : Cast.created(cast.admin.post(TICKETS + "/checklists/" + number, "{\"text\":\"x\"}"))
                        .path("id")
                        .asText();
        return Map.of("number", number, "id", id);
    }

    /** The first administrator's time on a fresh ticket. */
    private Map<String, String> entry(Cast.Person person, String relation) {
        String number = opened(person, relation, "worked on").get("number");
        boolean missing = relation.equals("missing");
        String id = missing
                ? NOBODY
                : Cast.created(cast.admin.post(TICKETS + "/time/" + number, "{\"minutes\":5}"))
                        .path("id")
                        .asText();
        return Map.of("number", number, "id", id);
    }

    private Map<String, String> someone(Cast.Person person, String relation, boolean fresh) {
        if (relation.equals("missing")) {
            return Map.of("id", NOBODY, "version", "1");
        }
        long id = fresh ? cast.throwAway() : known(person, relation);
        return Map.of("id", "" + id, "version", version(id));
    }

    private long known(Cast.Person person, String relation) {
        return switch (relation) {
            case "own" -> person.id() == 0 ? cast.fellow : person.id();
            case "team" -> cast.mate;
            case "organisation" -> cast.fellow;
            default -> cast.stranger.id();
        };
    }

    private String version(long person) {
        return cast.admin.get("/api/v1/people/" + person).header("ETag").replace("\"", "");
    }

    private String token(Cast.Person person, String relation) {
        if (relation.equals("missing")) {
            return NOBODY;
        }
        Cast.Person holder = relation.equals("own") && person.id() != 0 ? person : cast.stranger;
        return Cast.created(
                        holder.caller().post("/api/v1/tokens", "{\"label\":\"cell " + labels.incrementAndGet() + "\"}"))
                .path("id")
                .asText();
    }

    /** A fresh incident, declared a major one to the organisation of its requester. */
    private String major(Cast.Person person, String relation) {
        Map<String, String> ticket = opened(person, relation, "major");
        if (!relation.equals("missing")) {
            retire();
            long told = relation.equals("own") || relation.equals("organisation") ? cast.organisation : cast.strangers;
            Cast.created(cast.admin.post(
                    TICKETS + "/majors/" + ticket.get("number"),
                    "{\"announcements\":[{\"language\":\"en\",\"title\":\"x\",\"text\":\"x\"}],\"organisations\":["
                            + told + "]}"));
        }
        return ticket.get("number");
    }

    /** There is an end to how many there can be: the oldest are ended. */
    private void retire() {
        int place = 0;
        for (JsonNode major : cast.admin.get(TICKETS + "/majors").json().path("items")) {
            if (++place > 16) {
                cast.admin.post(TICKETS + "/majors/" + major.path("number").asText() + "/end", "");
            }
        }
    }

    /** A warning, to be found by what it says. */
    private Map<String, String> breach(Cast.Person person, String relation) {
        if (relation.equals("missing")) {
            return Map.of("id", NOBODY, "number", "breach " + NOBODY);
        }
        boolean customer = Set.of("requester", "colleague", "partner").contains(person.name());
        long about = relation.equals("own") ? customer ? person.id() : cast.fellow : cast.stranger.id();
        String account = "breach " + cast.fresh();
        JsonNode recorded = Cast.created(
                cast.admin.post(TICKETS + "/breaches", "{\"person\":" + about + ",\"account\":\"" + account + "\"}"));
        return Map.of("id", recorded.path("id").asText(), "number", account);
    }

    /** One for all that change nothing, since a person has so many views at most. */
    private String view(Cast.Person person, String relation, boolean fresh) {
        String json = "{\"name\":\"" + cast.fresh() + "\"}";
        return fresh
                ? made(person, relation, "/views", json)
                : views.computeIfAbsent(person.name() + " " + relation, key -> made(person, relation, "/views", json));
    }

    /** What the person made, or else one of two others; who may make none has none of their own either. */
    private String made(Cast.Person person, String relation, String path, String json) {
        return made(person, relation, caller -> caller.post(TICKETS + path, json));
    }

    private String made(Cast.Person person, String relation, Function<Caller, Answer> making) {
        if (relation.equals("missing")) {
            return NOBODY;
        }
        Cast.Person other = cast.person(person.name().equals("lead") ? "agent" : "lead");
        Answer own = relation.equals("own") && person.id() != 0 ? making.apply(person.caller()) : null;
        Answer made = own == null || own.status() == 403 ? making.apply(other.caller()) : own;
        return made.json().path("id").asText();
    }

    /** What the person is asked to approve, or somebody else. */
    private String asked(Cast.Person person, String relation) {
        boolean own = relation.equals("own") && person.id() != 0;
        String number = opened(person, "foreign", "to approve").get("number");
        return relation.equals("missing") ? NOBODY : approval(number, own ? person.id() : cast.stranger.id());
    }

    private Map<String, String> approving(Cast.Person person, String relation) {
        String number = opened(person, relation, "to approve").get("number");
        return Map.of(
                "number", number, "id", relation.equals("missing") ? NOBODY : approval(number, cast.stranger.id()));
    }

    private String approval(String number, long approver) {
        String json = "{\"question\":\"x\",\"stages\":[{\"approvers\":[{\"person\":" + approver + "}]}]}";
        return Cast.created(cast.admin.post(TICKETS + "/approvals/of/" + number, json))
                .path("id")
                .asText();
    }

    /** What the person wrote for later where they may, or else one of two others. */
    private String later(Cast.Person person, String relation) {
        String where = person.name().equals("partner") ? "team" : "own";
        String number = opened(person, where, "to be answered").get("number");
        String json = "{\"body\":\"x\",\"at\":\"" + Instant.now().plus(1, ChronoUnit.DAYS) + "\"}";
        return made(person, relation, "/later/of/" + number, json);
    }

    /** What the person put aside, if they may, or else one of two others. */
    private String staged(Cast.Person person, String relation) {
        return made(
                person,
                relation,
                caller -> caller.send(
                        "POST", TICKETS + "/staged-files?name=a.txt", "hello", "Content-Type", "text/plain"));
    }

    private Map<String, String> group(Matrix.Row row, String relation) {
        long id = relation.equals("own") ? cast.ours : cast.theirs;
        String name = cast.groupName(relation.equals("own") ? "ours" : "theirs");
        return Map.of("number", name, "id", relation.equals("missing") ? NOBODY : "" + id);
    }

    /** One of a team's, made for the cell. */
    private Map<String, String> shelf(Matrix.Row row, String relation) {
        long team = relation.equals("team") ? cast.ours : cast.theirs;
        String kind = row.path().contains("macros") ? "macros" : "replies";
        String id = relation.equals("missing") || relation.equals("-")
                ? NOBODY
                : furnishings.shelved(kind, "\"scope\":\"team\",\"team\":" + team);
        return Map.of("id", id, "owner", "" + team);
    }
}
