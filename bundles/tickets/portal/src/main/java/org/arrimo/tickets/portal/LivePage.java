package org.arrimo.tickets.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Tickets;

/**
 * {@code /tickets/live}: the numbers of tickets that change, on whichever node, as far as the one who asks has them among
 * theirs: as a stream to a browser that asks for events. Each event's id is the time until which it tells, in milliseconds;
 * who comes again says it, as {@code Last-Event-ID} or {@code ?since=}, and is told what changed meanwhile. A stream costs no
 * thread. Anybody else is answered with nothing.
 */
public final class LivePage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LivePage.class);
    private static final long LOOK_MILLIS = 1_000;

    private final transient Tickets tickets;
    private final transient Clock clock;
    private final transient Map<EventStream<Changed>, Changes> streams = new ConcurrentHashMap<>();
    private transient ScheduledExecutorService looking;

    public LivePage(Tickets tickets, Clock clock) {
        super(Texts.beside(LivePage.class), Templates.beside(LivePage.class));
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("live.title");
    }

    @Override
    public void init() {
        looking = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "arrimo-tickets-live");
            thread.setDaemon(true);
            return thread;
        });
        looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Those who watch come again, to whatever takes the place of this. */
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
        Instant now = clock.instant();
        Instant since = since(x).filter(now::isAfter).orElse(now);
        EventStream<Changed> stream = EventStream.begin(x, Changed::event, Changed::and, streams::remove);
        streams.put(stream, new Changes(tickets, x.actor(), since));
        stream.send(new Changed(Set.of(), since)); // so that the browser knows that it listens
        return View.done();
    }

    private static Optional<Instant> since(Exchange x) {
        return Optional.ofNullable(x.request().getHeader("Last-Event-ID"))
                .or(() -> x.optional("since"))
                .map(LivePage::time);
    }

    private static Instant time(String millis) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(millis));
        } catch (NumberFormatException e) {
            throw Problem.invalid("since", "format", "A time is a number of milliseconds.")
                    .exception();
        }
    }

    private void look() {
        streams.forEach((stream, changes) -> {
            try {
                changes.next(clock.instant()).ifPresent(stream::send);
            } catch (ProblemException e) {
                stream.end(); // what is asked is away, which its own log line says: the browser asks anew
            } catch (RuntimeException e) {
                LOG.warn("event=live.failed cause=\"{}\"", e.toString());
                stream.end();
            }
        });
    }
}
