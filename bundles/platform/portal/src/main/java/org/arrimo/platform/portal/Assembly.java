package org.arrimo.platform.portal;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.portal.dashboard.Dashboards;
import org.arrimo.platform.portal.http.Assets;
import org.arrimo.platform.portal.http.Cookies;
import org.arrimo.platform.portal.live.LivePage;
import org.arrimo.platform.portal.live.NavigationTopic;
import org.arrimo.platform.portal.page.AdministrationPage;
import org.arrimo.platform.portal.page.Contributions;
import org.arrimo.platform.portal.page.FirstRun;
import org.arrimo.platform.portal.page.FirstRunPage;
import org.arrimo.platform.portal.page.FirstRunStore;
import org.arrimo.platform.portal.page.Frame;
import org.arrimo.platform.portal.page.HomePage;
import org.arrimo.platform.portal.page.KeepingStep;
import org.arrimo.platform.portal.page.Navigation;
import org.arrimo.platform.portal.page.Pages;
import org.arrimo.platform.portal.page.PalettePage;
import org.arrimo.platform.portal.page.PartGuard;
import org.arrimo.platform.portal.page.Shell;
import org.arrimo.platform.portal.page.Widgets;
import org.arrimo.platform.portal.session.SessionStore;
import org.arrimo.platform.portal.session.Sessions;
import org.arrimo.platform.spi.entrances.Entrances;
import org.arrimo.platform.spi.portal.Finder;
import org.arrimo.platform.spi.portal.FirstStep;
import org.arrimo.platform.spi.portal.LiveTopic;
import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PersonPreferences;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.signin.Authenticator;
import org.arrimo.platform.spi.signin.Traces;

/** The portal's parts put together, the same in the container and in a test. */
final class Assembly {
    private static final long LIVE = -5;

    private final Shell shell;
    private final Traces traces;
    private final Doors doors;
    private final PortalServlet servlet;

    Assembly(
            PortalSettings settings,
            Supplier<Transactions> transactions,
            Supplier<DataSource> source,
            Supplier<Authenticator> authenticator,
            Lookup<PersonPreferences> preferences,
            Duration patience,
            Clock clock) {
        var texts = Texts.beside(Portal.class);
        var templates = Templates.beside(Portal.class);
        var assets = new Assets(
                Portal.class,
                "tabler.min.css",
                "arrimo.css",
                "theme.js",
                "htmx.min.js",
                "arrimo.js",
                "live.js",
                "icons.svg",
                "favicon.svg",
                "arrange.css",
                "figure.css",
                "figure.js",
                "echarts.common.min.js");
        shell = new Shell(
                assets,
                new Pages(patience),
                new Contributions<>(Panel.class),
                new Widgets(),
                new Contributions<>(Finder.class),
                new Contributions<>(LiveTopic.class),
                new Contributions<>(FirstStep.class),
                new PartGuard(texts));
        var cookies = new Cookies(settings.publicTls());
        var stays = new SessionStore(transactions, source);
        var sessions = new Sessions(stays, authenticator, settings.idle(), settings.absolute(), clock);
        var visitors = new Visitors(sessions, cookies, texts, assets);
        var navigation = new Navigation(shell.pages(), texts);
        shell.topics().put(-1, new NavigationTopic(shell.pages()), NavigationTopic.PROPERTIES);
        var firstRuns = new FirstRunStore(transactions, source, clock);
        var firstRun = new FirstRun(shell, firstRuns);
        var dashboards = new Dashboards(transactions, source);
        traces = person -> {
            stays.forget(person);
            dashboards.forget(person);
            firstRuns.show(person);
        };
        // the ids of what modules contribute are positive
        shell.firstSteps().put(-1, new KeepingStep(texts, firstRuns), KeepingStep.PROPERTIES);
        shell.pages().put(-4, new AdministrationPage(texts, templates, navigation), AdministrationPage.PROPERTIES);
        shell.pages().put(-3, new FirstRunPage(texts, templates, firstRun), FirstRunPage.PROPERTIES);
        shell.pages().put(LIVE, new LivePage(texts, templates, shell.topics(), clock), LivePage.PROPERTIES);
        shell.pages().put(-2, new PalettePage(texts, templates, shell, navigation), PalettePage.PROPERTIES);
        shell.pages().put(-1, new SessionsPage(texts, templates, visitors), SessionsPage.PROPERTIES);
        var answers = new Answers(new Frame(templates, navigation), cookies, shell);
        var signIn = new SignInPage(visitors, answers);
        doors = new Doors(signIn, new Choices(visitors, answers, preferences), shell.pages());
        servlet = new PortalServlet(
                shell,
                new HomePage(texts, templates, shell, navigation, dashboards, firstRun),
                visitors,
                new Gate(settings),
                signIn,
                doors,
                answers);
    }

    /** Ends what goes on without being asked. */
    void close() {
        shell.pages().drop(LIVE);
    }

    Shell shell() {
        return shell;
    }

    Traces traces() {
        return traces;
    }

    Entrances entrances() {
        return doors;
    }

    PortalServlet servlet() {
        return servlet;
    }
}
