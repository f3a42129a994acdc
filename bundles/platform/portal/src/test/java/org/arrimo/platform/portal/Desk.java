package org.arrimo.platform.portal;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import javax.servlet.DispatcherType;
import javax.servlet.MultipartConfigElement;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

import org.arrimo.platform.front.Remainder;
import org.arrimo.platform.portal.page.Shell;
import org.arrimo.platform.spi.entrances.Entrances;
import org.arrimo.platform.spi.portal.Finder;
import org.arrimo.platform.spi.portal.FirstStep;
import org.arrimo.platform.spi.portal.LiveTopic;
import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PersonPreferences;
import org.arrimo.platform.spi.portal.PortalPage;
import org.arrimo.platform.spi.portal.Widget;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestClock;
import org.arrimo.platform.testing.TestDatabase;

/** The portal on a real HTTP server and a real database, with people who can sign in. */
final class Desk implements AutoCloseable {
    final FakeDesk people = new FakeDesk();
    final TestClock clock = new TestClock();
    final TestDatabase database;
    private final Assembly assembly;
    private final Server server = new Server(Integer.getInteger("desk.port", 0));
    private final AtomicLong ids = new AtomicLong();
    private final boolean ownsDatabase;

    Desk(Engine engine) {
        this(TestDatabase.on(engine), true, "");
    }

    Desk(TestDatabase database, boolean ownsDatabase, String publicAddress) {
        this.database = database;
        this.ownsDatabase = ownsDatabase;
        PersonPreferences none = (actor, locale) -> {};
        assembly = new Assembly(
                PortalSettings.of("PT8H", "P7D", publicAddress, "64", "1", "2"),
                database::transactions,
                database::source,
                () -> people,
                () -> Optional.of(none),
                Duration.ofSeconds(2),
                clock);
        var holder = new ServletHolder(assembly.servlet());
        holder.setAsyncSupported(true);
        holder.getRegistration().setMultipartConfig(new MultipartConfigElement("", 2 << 20, 2 << 20, 1 << 16));
        var context = new ServletContextHandler();
        context.addServlet(holder, "/*");
        context.addFilter(Remainder.class, "/*", EnumSet.of(DispatcherType.REQUEST));
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Entrances entrances() {
        return assembly.entrances();
    }

    Shell shell() {
        return assembly.shell();
    }

    URI address() {
        return server.getURI();
    }

    Browser browser() {
        return new Browser(address());
    }

    Browser browserOf(String login) {
        Browser browser = browser();
        browser.signIn(login);
        return browser;
    }

    long page(PortalPage page, String path, String roles) {
        return page(page, Map.of(PortalPage.PATH, path, PortalPage.ROLES, roles));
    }

    long page(PortalPage page, Map<String, Object> properties) {
        long id = ids.incrementAndGet();
        var declared = new HashMap<>(properties);
        declared.putIfAbsent(PortalPage.ROUTES, "GET /; GET /{rest}; POST /");
        shell().pages().put(id, page, declared);
        return id;
    }

    void panel(Panel panel, String slot, String roles) {
        shell().panels().put(ids.incrementAndGet(), panel, Map.of(Panel.SLOT, slot, Panel.ROLES, roles));
    }

    void finder(Finder finder, String roles) {
        shell().finders().put(ids.incrementAndGet(), finder, Map.of(Finder.ROLES, roles));
    }

    long topic(LiveTopic topic, String name, String roles) {
        long id = ids.incrementAndGet();
        shell().topics().put(id, topic, Map.of(LiveTopic.NAME, name, LiveTopic.ROLES, roles));
        return id;
    }

    void firstStep(FirstStep step, String roles) {
        shell().firstSteps().put(ids.incrementAndGet(), step, Map.of(FirstStep.ROLES, roles));
    }

    void widget(Widget widget, String roles) {
        long id = ids.incrementAndGet();
        shell().widgets().put(id, widget, Map.of(Widget.ROLES, roles, Widget.NAME, "sample-" + id));
    }

    long widget(Widget widget, Map<String, Object> properties) {
        long id = ids.incrementAndGet();
        shell().widgets().put(id, widget, properties);
        return id;
    }

    @Override
    public void close() {
        assembly.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        if (ownsDatabase) {
            database.close();
        }
    }
}
