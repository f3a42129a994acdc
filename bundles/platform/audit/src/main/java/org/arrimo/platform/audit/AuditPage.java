package org.arrimo.platform.audit;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;

/** {@code /audit}: what was changed in the administration of the desk, newest first; below it the same as a table. */
public final class AuditPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;
    private static final String TABLE = "table.csv";
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

    private final transient Trail trail;

    public AuditPage(Trail trail) {
        super(Texts.beside(AuditPage.class), Templates.beside(AuditPage.class));
        this.trail = trail;
    }

    @Override
    protected View get(Exchange x) {
        if (x.tail().isEmpty()) {
            return lines(x);
        }
        if (x.tail().equals(List.of(TABLE))) {
            return table(x);
        }
        throw Problem.notFound().exception();
    }

    private View lines(Exchange x) {
        PageRequest asked = x.page();
        Page<Trail.Line> page = trail.page(x.portal(), query(x), asked.after(), asked.limit());
        return View.page("audit")
                .with("page", page)
                .with("kinds", sorted(trail.kinds(x.portal().locale())))
                .with("people", trail.people(x.portal()));
    }

    private View table(Exchange x) {
        Trail.require(x.portal());
        Query query = query(x);
        x.response().setContentType("text/csv; charset=UTF-8");
        x.response().setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        x.response().setHeader("X-Content-Type-Options", "nosniff");
        x.response().setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        x.response().setHeader("Cache-Control", "private, no-store");
        try (Writer out = new OutputStreamWriter(x.response().getOutputStream(), StandardCharsets.UTF_8)) {
            Table table = new Table(x.words(), out);
            table.head();
            if (!trail.each(x.portal(), query, table::line)) {
                table.cut(Trail.MOST_IN_TABLE);
            }
            return View.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> sorted(Map<String, String> kinds) {
        Map<String, String> sorted = new LinkedHashMap<>();
        kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .forEach(kind -> sorted.put(kind.getKey(), kind.getValue()));
        return sorted;
    }

    private static Query query(Exchange x) {
        return new Query(
                x.optional("who").isPresent() ? OptionalLong.of(x.number("who")) : OptionalLong.empty(),
                Text.optionalLine("kind", x.param("kind"), LONGEST),
                day(x, "from").map(day -> start(x, day)),
                day(x, "until").map(day -> start(x, day.plusDays(1))),
                Text.optionalLine("q", x.param("q"), LONGEST).orElse(""));
    }

    private static Instant start(Exchange x, LocalDate day) {
        return day.atStartOfDay(x.portal().zone()).toInstant();
    }

    private static Optional<LocalDate> day(Exchange x, String field) {
        try {
            Optional<LocalDate> day = x.optional(field).map(LocalDate::parse);
            if (day.isPresent() && (day.get().isBefore(EARLIEST) || day.get().isAfter(LATEST))) {
                throw Problem.invalid(field, "bad-date", "must be a day from 1970 to 9999")
                        .exception();
            }
            return day;
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "bad-date", "must be a day, such as 2026-01-31")
                    .exception();
        }
    }
}
