package org.arrimo.itests.entrances;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import org.arrimo.itests.desk.Answer;
import org.arrimo.itests.desk.Caller;
import org.arrimo.itests.desk.Desk;

/** The people of the matrix and those their objects belong to, each signed in once. */
final class Cast {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "a password of the matrix";

    /**
     * Somebody who asks.
     *
     * @param caller with a token, or nothing
     * @param cookie of the portal's session, empty without one
     */
    record Person(String name, long id, String login, Caller caller, String cookie, String csrf) {}

    final long ours;
    final long theirs;
    final long organisation;
    final long strangers;
    /** In the team 'ours', of another organisation. */
    final long mate;
    /** Of the organisation 'ours', in no team. */
    final long fellow;

    /** Of the organisation 'ours', a requester for whom no ticket is. */
    final long copied;

    final Person stranger;
    final Caller admin;
    final String run = Long.toString(System.nanoTime(), 36);

    private final Desk desk;
    private final Map<String, Person> people = new HashMap<>();
    private final AtomicInteger fresh = new AtomicInteger();

    Cast(Desk desk, List<String> roles) {
        this.desk = desk;
        this.admin = Caller.bearer(
                desk.address(),
                desk.admin()
                        .post("/api/v1/tokens", "{\"label\":\"cast " + run + "\"}")
                        .json()
                        .path("secret")
                        .asText());
        ours = group("teams", "ours");
        theirs = group("teams", "theirs");
        organisation = group("organisations", "ours");
        strangers = group("organisations", "theirs");
        mate = add("mate", "agent", ours, strangers, false);
        fellow = add("fellow", "requester", 0, organisation, false);
        copied = add("copied", "requester", 0, organisation, false);
        stranger = signIn("stranger", add("stranger", "requester", theirs, strangers, false));
        for (String name : roles) {
            people.put(
                    name,
                    name.equals("anonymous")
                            ? new Person(name, 0, "", Caller.anonymous(desk.address()), "", "")
                            : signIn(name, member(name)));
        }
    }

    private long member(String name) {
        boolean colleague = name.equals("colleague");
        return add(name, colleague ? "requester" : name, ours, organisation, colleague);
    }

    Person person(String name) {
        return people.get(name);
    }

    String groupName(String name) {
        return name + " " + run;
    }

    /** @return a word that nothing else has */
    String fresh() {
        return "new" + fresh.incrementAndGet() + run;
    }

    /** @return the id of somebody made for one cell, as the other stands to the objects */
    long throwAway() {
        return add(fresh(), "admin", ours, organisation, false);
    }

    private long group(String kind, String name) {
        return created(admin.post("/api/v1/" + kind, "{\"name\":\"" + groupName(name) + "\"}"))
                .path("id")
                .asLong();
    }

    private long add(String name, String role, long team, long organisation, boolean sees) {
        String json = "{\"login\":\"%s\",\"name\":\"%s %s\",\"roles\":[\"%s\"],\"teams\":[%s],\"organisation\":%d,"
                + "\"seesOrganisation\":%s}";
        return created(admin.post(
                        "/api/v1/people",
                        json.formatted(
                                login(name), name, run, role, team == 0 ? "" : "" + team, organisation, "" + sees)))
                .path("id")
                .asLong();
    }

    String login(String name) {
        return name + "-" + run;
    }

    Person signIn(String name, long id) {
        Answer set = admin.send(
                "PUT",
                "/api/v1/people/" + id + "/password",
                "{\"password\":\"" + PASSWORD + "\"}",
                "Content-Type",
                "application/json");
        expect(set, 204);
        String form = "login=" + login(name) + "&password=" + PASSWORD.replace(' ', '+');
        Answer in = Caller.anonymous(desk.address())
                .send("POST", "/signin", form, "Content-Type", "application/x-www-form-urlencoded");
        expect(in, 303);
        String cookie = in.header("Set-Cookie").split(";")[0];
        Caller browser = Caller.anonymous(desk.address());
        Matcher csrf = CSRF.matcher(browser.send("GET", "/profile", null, "Cookie", cookie, "Accept", "text/html")
                .body());
        if (!csrf.find()) {
            throw new AssertionError("no anti-forgery token on the profile of " + name);
        }
        Answer token = browser.send(
                "POST",
                "/profile",
                "form=token&label=matrix&csrf=" + csrf.group(1),
                "Cookie",
                cookie,
                "Content-Type",
                "application/x-www-form-urlencoded");
        expect(token, 200);
        Matcher secret = Pattern.compile("arr_[A-Za-z0-9_-]+").matcher(token.body());
        if (!secret.find()) {
            throw new AssertionError("no token on the profile of " + name);
        }
        return new Person(name, id, login(name), Caller.bearer(desk.address(), secret.group()), cookie, csrf.group(1));
    }

    static JsonNode created(Answer answer) {
        expect(answer, 201);
        return answer.json();
    }

    static void expect(Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(
                    answer.response().request() + " answered " + answer.status() + ": " + answer.body());
        }
    }
}
