package org.arrimo.itests.entrances;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import org.arrimo.itests.desk.Caller;
import org.arrimo.itests.desk.Desk;
import org.arrimo.itests.desk.SharedDesk;
import org.arrimo.itests.entrances.Asking.Told;
import org.arrimo.itests.entrances.Matrix.Row;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the desk writes for itself leaves by no channel: whoever may see the ticket and not its private notes goes through
 * everything that can be read from outside, as the running desk lists it, looks for the ticket by the words of its notes,
 * and comes upon neither a word, nor a file's name or content, nor the number of a note or file.
 */
@ExtendWith(SharedDesk.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingPrivateLeavesTest {
    private static final String TICKETS = "/api/v1/tickets";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** Stands for whatever else a path or a query has a place for. */
    private static final Map<String, String> ANYTHING = Map.of("version", "1", "fresh", "x");

    private final Desk desk;
    private final Matrix matrix = Matrix.read();
    private final List<Row> reads = new ArrayList<>();
    private Cast cast;
    private Things things;
    private Asking asking;

    NothingPrivateLeavesTest(Desk desk) {
        this.desk = desk;
    }

    /**
     * What was written on a ticket for the desk alone.
     *
     * @param word to look for it by, which stands in the note and in the file
     * @param secrets what must not be come upon
     */
    private record Secret(String number, String word, String note, String file, Set<String> secrets) {
        /** @return what of it shows in an answer */
        Set<String> in(String body) {
            Set<String> found = new TreeSet<>();
            secrets.stream().filter(body::contains).forEach(found::add);
            List.of("(?:notes|messages|message|note)[/-]" + note, "attachments?[/-]" + file).stream()
                    .filter(id -> Pattern.compile(id + "\\b").matcher(body).find())
                    .forEach(found::add);
            return found;
        }
    }

    @BeforeAll
    void open() {
        Set<String> entrances = desk.console("arrimo:entrances")
                .lines()
                .map(line -> line.split("\t"))
                .filter(parts -> parts.length == 4)
                .map(parts -> parts[0] + " " + parts[1] + " " + parts[2])
                .collect(Collectors.toCollection(TreeSet::new));
        cast = new Cast(desk, matrix.people());
        things = new Things(cast);
        asking = new Asking(new Asking.Assets(Map.of()));
        entrances.stream().filter(entrance -> !entrance.startsWith("servlet ")).forEach(entrance -> {
            String[] parts = entrance.split(" ", 3);
            Row plain = new Row(parts[0], parts[1], parts[2], "", "200", "signed-in", "");
            if (!plain.changes()) {
                reads.add(plain);
                matrix.rows().stream()
                        .filter(row -> row.entrance().equals(entrance))
                        .forEach(reads::add);
            }
        });
        assertThat(reads).hasSizeGreaterThan(150);
    }

    @Test
    void theDeskComesUponIt() {
        Cast.Person agent = cast.person("agent");
        Set<String> found = new TreeSet<>();
        Secret secret = written(cast.person("requester"), "own");
        told(agent, "own", secret, (row, asked, told) -> {
            if (!secret.in(told.body()).isEmpty()) {
                found.add(row.entrance());
            }
        });
        assertThat(found)
                .as("entrances at which the test sees what is there")
                .contains(
                        "rest GET /api/v1/tickets/{number}/messages",
                        "rest GET /api/v1/tickets/{number}/attachments",
                        "rest GET /api/v1/tickets/{number}/attachments/{id}",
                        "rest GET /api/v1/tickets/notes/{number}/{id}",
                        "soap POST /soap/v1/tickets#listMessages",
                        "soap POST /soap/v1/tickets#listAttachments",
                        "soap POST /soap/v1/tickets#getHistory",
                        "soap POST /soap/v1/tickets/conversation#getNote",
                        "portal GET /tickets/{number}",
                        "portal GET /tickets/{number}/history",
                        "portal GET /tickets/{number}/attachments/{id}");
        assertThat(listing(agent, "own", secret))
                .as("entrances at which the word leads to the ticket")
                .contains(
                        "rest GET /api/v1/tickets",
                        "rest GET /api/v1/tickets/filter",
                        "soap POST /soap/v1/tickets#findTickets",
                        "soap POST /soap/v1/tickets/views#filterTickets",
                        "portal GET /tickets/find");
    }

    @Test
    void nobodyElseDoes() {
        Map<String, String> outside = Map.of(
                "requester", "own",
                "colleague", "organisation",
                "partner", "team",
                "anonymous", "own");
        List<String> leaks = new ArrayList<>();
        outside.forEach((name, relation) -> {
            Cast.Person person = cast.person(name);
            leaks.addAll(leaks(name, person, relation, written(person, relation)));
        });
        Cast.Person copied = cast.stranger;
        Secret secret = written(copied, "organisation");
        Cast.expect(cast.admin.send("PUT", TICKETS + "/copies/" + secret.number() + "/" + copied.login(), null), 200);
        Cast.expect(copied.caller().get(TICKETS + "/" + secret.number()), 200);
        leaks.addAll(leaks("copied", copied, "organisation", secret));
        assertThat(leaks).isEmpty();
    }

    /** @return what somebody comes upon who may see the ticket and not what the desk wrote for itself */
    private List<String> leaks(String name, Cast.Person person, String relation, Secret secret) {
        List<String> leaks = new ArrayList<>();
        told(person, relation, secret, (row, asked, told) -> {
            Set<String> found = secret.in(told.body().replace(asked, ""));
            if (!found.isEmpty()) {
                leaks.add(name + " / " + row + ": " + found);
            }
            if (row.counts() && told.status() == 200 && !told.body().contains("\"tickets\":0")) {
                leaks.add(name + " / " + row + " counts it: " + told.body());
            }
        });
        listing(person, relation, secret).forEach(entrance -> leaks.add(name + " / " + entrance + " finds it"));
        return leaks;
    }

    /** @return where the word of the note leads to the ticket */
    private Set<String> listing(Cast.Person person, String relation, Secret secret) {
        Set<String> found = new TreeSet<>();
        reads.stream().filter(row -> row.sent().contains("{mark}")).forEach(row -> {
            Told told = asking.ask(row, person, names(row, person, relation, secret, secret.note()));
            if (told.body().contains(secret.number())) {
                found.add(row.entrance());
            }
        });
        return found;
    }

    private interface Look {
        /** @param asked the address, which a refusal repeats to whoever asked for it */
        void at(Row row, String asked, Told told);
    }

    private void told(Cast.Person person, String relation, Secret secret, Look look) {
        for (Row row : reads) {
            for (String id : row.path().contains("{id}") || row.sent().contains("{id}")
                    ? List.of(secret.note(), secret.file())
                    : List.of(secret.note())) {
                Map<String, String> names = names(row, person, relation, secret, id);
                Row asked = new Row(
                        row.kind(),
                        row.method(),
                        whole(row.path()),
                        row.label(),
                        row.success(),
                        row.right(),
                        sent(row));
                look.at(row, Asking.filled(asked.path(), names), asking.ask(asked, person, names));
            }
        }
    }

    /** An operation without a message of its own is asked with the number and the id of what is private. */
    private static String sent(Row row) {
        boolean plain =
                row.kind().equals("soap") && row.sent().isEmpty() && row.path().contains("#");
        return plain ? "<number>{number}</number>" : row.sent();
    }

    /** What the path has a place for and nothing stands for, stands for itself. */
    private static String whole(String path) {
        return PLACE.matcher(path)
                .replaceAll(place -> ANYTHING.getOrDefault(place.group(1), "{" + place.group(1) + "}"));
    }

    private Map<String, String> names(Row row, Cast.Person person, String relation, Secret secret, String id) {
        Map<String, String> names = new HashMap<>(things.names(row, person, relation, false));
        names.putAll(Map.of("number", secret.number(), "mark", secret.word(), "id", id, "other", secret.number()));
        return names;
    }

    /** A note that mentions who must not read it, a note that was edited, a file beside them and one half written. */
    private Secret written(Cast.Person person, String relation) {
        Map<String, String> ticket = new HashMap<>(things.ticket(person, relation));
        String number = ticket.get("number");
        Caller agent = cast.person("agent").caller();
        String word = "led" + cast.fresh();
        Set<String> secrets = new LinkedHashSet<>();
        String said = secret(secrets);
        String before = secret(secrets);
        String half = secret(secrets);
        String name = secret(secrets);
        String content = secret(secrets);
        String note = Cast.created(agent.post(
                        TICKETS + "/" + number + "/messages",
                        "{\"visibility\":\"private\",\"body\":\"" + word + " " + before + "\"}"))
                .path("id")
                .asText();
        String mentions = person.login().isEmpty() ? "" : " @" + person.login();
        Cast.expect(
                agent.send(
                        "PUT",
                        TICKETS + "/notes/" + number + "/" + note,
                        "{\"body\":\"" + word + " " + said + mentions + "\"}",
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "*"),
                200);
        String file = Cast.created(agent.send(
                        "POST",
                        TICKETS + "/" + number + "/attachments?visibility=private&name=" + name + ".txt",
                        word + " " + content,
                        "Content-Type",
                        "text/plain"))
                .path("id")
                .asText();
        Cast.expect(
                agent.send(
                        "PUT",
                        TICKETS + "/drafts/" + number,
                        "{\"visibility\":\"private\",\"body\":\"" + half + "\"}",
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "*"),
                200);
        return new Secret(number, word, note, file, secrets);
    }

    private String secret(Set<String> secrets) {
        String secret = "hid" + cast.fresh();
        secrets.add(secret);
        return secret;
    }
}
