package org.arrimo.platform.portal.live;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import javax.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.portal.page.Contributions;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.LiveTopic;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.PortalPage;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;

/**
 * {@code /live?watch=tickets/INC-1042&watch=navigation/5f}: what of that changes, as a stream to a browser that asks for
 * events. Each event's id is the time until which it tells, in milliseconds; who comes again says it, as {@code Last-Event-ID}
 * or {@code since}, and is told what changed meanwhile. A stream costs no thread. Anybody else is answered with nothing.
 */
public final class LivePage extends PageServlet {
    /** How it is registered. */
    public static final Map<String, Object> PROPERTIES =
            Map.of(PortalPage.PATH, "/live", PortalPage.ROLES, PortalPage.EVERYBODY, PortalPage.NAVIGATION, "false");

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LivePage.class);
    private static final long LOOK_MILLIS = 1_000;

    private final transient Contributions<LiveTopic> topics;
    private final transient Clock clock;
    private final transient Map<EventStream, Listener> streams = new ConcurrentHashMap<>();
    private transient ScheduledThreadPoolExecutor looking;

    public LivePage(Texts texts, Templates templates, Contributions<LiveTopic> topics, Clock clock) {
        super(texts, templates);
        this.topics = topics;
        this.clock = clock;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("live.title");
    }

    @Override
    public void init() {
        looking = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "arrimo-portal-live");
            thread.setDaemon(true);
            return thread;
        });
        looking.scheduleWithFixedDelay(
                () -> streams.keySet().forEach(this::look), 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Those who listen come again, to whatever takes the place of this. */
    @Override
    public void destroy() {
        looking.shutdownNow();
        streams.keySet().forEach(EventStream::end);
        super.destroy();
    }

    @Override
    protected View get(Exchange x) {
        if (!EventStream.isWanted(x.request())) {
            x.response().setStatus(HttpServletResponse.SC_NO_CONTENT);
            return View.done();
        }
        Wanted wanted = Wanted.of(x);
        Instant now = clock.instant();
        Instant since = wanted.since().filter(now::isAfter).orElse(now);
        EventStream stream = EventStream.begin(x, this::over);
        streams.put(stream, new Listener(topics, x.actor(), wanted.topics(), since, () -> wake(stream)));
        stream.send(new Told(Map.of(), since)); // so that the browser knows that it is listened to
        wake(stream);
        return View.done();
    }

    private void over(EventStream stream) {
        Listener listener = streams.remove(stream);
        if (listener != null) {
            listener.close();
        }
    }

    private void wake(EventStream stream) {
        if (!looking.isShutdown()) {
            looking.execute(() -> look(stream));
        }
    }

    private void look(EventStream stream) {
        Listener listener = streams.get(stream);
        if (listener == null) {
            return;
        }
        try {
            listener.next(clock.instant()).ifPresent(stream::send);
        } catch (ProblemException e) {
            stream.end(); // what is asked is away, which its own log line says: the browser asks anew
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("event=live.failed cause=\"{}\"", e.toString());
            stream.end();
        }
    }
}
