package org.arrimo.people.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

import org.arrimo.people.api.Absences;
import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.people.api.PersonalData;
import org.arrimo.people.api.Skills;
import org.arrimo.people.api.Tokens;
import org.arrimo.people.core.AbsenceService;
import org.arrimo.people.core.Actors;
import org.arrimo.people.core.DigestTokens;
import org.arrimo.people.core.GroupService;
import org.arrimo.people.core.PeopleService;
import org.arrimo.people.core.PersonalDataService;
import org.arrimo.people.core.SkillService;
import org.arrimo.people.core.TokenService;
import org.arrimo.people.core.signin.Passwords;
import org.arrimo.people.core.signin.Seal;
import org.arrimo.people.core.signin.SignInLimits;
import org.arrimo.people.core.signin.Throttle;
import org.arrimo.people.core.signin.TokenKey;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.journal.core.Bell;
import org.arrimo.platform.journal.core.JdbcJournal;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestClock;
import org.arrimo.platform.testing.TestDatabase;

/** The pages over HTTP and over the real services. Who asks stands in the header {@code X-Person}. */
final class PeopleDesk implements AutoCloseable {
    static final Actor SYSTEM = Actor.system("test");
    static final String PASSWORD = "correct horse battery";

    final TestDatabase database = TestDatabase.on(Engine.DERBY);
    final People people;
    final Groups groups;
    final Skills skills;
    final Absences absences;
    final Tokens tokens;
    final PersonalData personalData;
    private final Actors actors;
    private final Server server = new Server(0);
    private final HttpClient client = HttpClient.newHttpClient();
    volatile PortalStub last;

    PeopleDesk() {
        var transactions = database.transactions();
        var unit = database.unit("people");
        var clock = new TestClock();
        var journal = new JdbcJournal(database.source(), transactions, new Bell(), clock);
        actors = new Actors(transactions, unit);
        var throttle = new Throttle(transactions, unit, new SignInLimits(5, 50, Duration.ofMinutes(15)), clock);
        PeopleService service = new PeopleService(
                transactions, database.source(), unit, journal, new Passwords(), throttle, actors, clock);
        people = service;
        personalData = new PersonalDataService(
                transactions, database.source(), unit, journal, service, throttle, List.of(), List.of(), clock);
        groups = new GroupService(transactions, database.source(), unit, journal, clock);
        skills = new SkillService(transactions, unit, journal, clock);
        absences = new AbsenceService(transactions, unit, journal, clock);
        var digestTokens = new DigestTokens(transactions, unit, new Seal(new TokenKey(folder())), clock);
        tokens = new TokenService(transactions, unit, journal, digestTokens, clock);
        var context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new Front()), "/*");
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("arrimo-keys-").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Person person(String login, String name, Role... roles) {
        Person added = people.add(SYSTEM, PersonDraft.of(login, name, Set.of(roles)));
        people.setPassword(SYSTEM, added.id(), Optional.empty(), PASSWORD);
        return people.get(SYSTEM, added.id());
    }

    HttpResponse<String> get(Person who, String path) {
        return send(request(who, path).GET());
    }

    HttpResponse<String> post(Person who, String path, String form) {
        return send(request(who, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(Person who, String path) {
        return HttpRequest.newBuilder(URI.create(server.getURI() + path.substring(1)))
                .header("X-Person", "" + who.id());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        database.close();
    }

    private final class Front extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient Map<String, HttpServlet> pages = Map.of(
                "profile", new ProfilePage(people, groups, tokens),
                "people", new PeoplePage(people, groups, personalData),
                "data", new PersonalDataPage(personalData),
                "teams", new TeamsPage(groups),
                "absences", new CrewPage(people, groups, skills, absences),
                "organisations", new OrganisationsPage(groups),
                "sites", new SitesPage(groups));

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            long id = Long.parseLong(request.getHeader("X-Person"));
            last = new PortalStub(actors.find(id).orElseThrow().actor(), Locale.ENGLISH);
            request.setAttribute(PortalRequest.ATTRIBUTE, last);
            String name = request.getPathInfo().split("/")[1];
            String rest = request.getPathInfo().substring(name.length() + 1);
            try {
                pages.get(name)
                        .service(
                                new HttpServletRequestWrapper(request) {
                                    @Override
                                    public String getPathInfo() {
                                        return rest;
                                    }
                                },
                                response);
            } catch (ProblemException e) {
                response.setStatus(e.problem().kind().status());
            }
        }
    }
}
