package org.arrimo.tickets.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import javax.servlet.http.Part;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.ImportJob;
import org.arrimo.tickets.api.Imports;

/**
 * {@code /tickets/import}: starts imports and shows how far they are; {@code /jobs} below it is the list alone, {@code
 * /7/rejects} the rows of import 7 that were not taken, {@code /7/cancel} and {@code /7/resume} its buttons. For
 * administrators.
 */
public final class ImportPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/import";

    private final transient Imports imports;

    public ImportPage(Imports imports) {
        super(Texts.beside(ImportPage.class), Templates.beside(ImportPage.class));
        this.imports = imports;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("import.title");
    }

    @Override
    protected View get(Exchange x) {
        List<String> tail = x.tail();
        if (tail.size() == 2 && tail.get(1).equals("rejects")) {
            return rejects(x, id(tail.get(0)));
        }
        List<ImportJob> jobs = imports.latest(x.actor());
        if (tail.equals(List.of("jobs"))) {
            return View.page("imports/jobs").with("jobs", jobs);
        }
        if (!tail.isEmpty() && !x.isPost()) {
            throw Problem.notFound().exception();
        }
        return View.page("imports/page").with("jobs", jobs).with("mappings", imports.mappings(x.actor()));
    }

    @Override
    protected View post(Exchange x) {
        List<String> tail = x.tail();
        if (tail.isEmpty()) {
            return start(x);
        }
        if (tail.size() != 2) {
            throw Problem.notFound().exception();
        }
        long id = id(tail.get(0));
        switch (tail.get(1)) {
            case "cancel" -> imports.cancel(x.actor(), id);
            case "resume" -> imports.resume(x.actor(), id);
            default -> throw Problem.notFound().exception();
        }
        String done = tail.get(1).equals("cancel") ? "import.cancelled" : "import.resumed";
        return View.redirect(PATH).flash(x.t(done, String.valueOf(id)));
    }

    private View start(Exchange x) {
        Part file = Uploads.files(x.request()).stream().findFirst().orElseThrow(() -> Problem.invalid(
                        "file", "required", "is required")
                .exception());
        try (InputStream content = file.getInputStream()) {
            ImportJob job = imports.start(
                    x.actor(),
                    Parameters.typed(x.request(), "mapping"),
                    file.getSubmittedFileName(),
                    content,
                    x.optional("dry").isPresent());
            return View.redirect(PATH).flash(x.t("import.started", String.valueOf(job.id())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private View rejects(Exchange x, long id) {
        Path file = imports.rejects(x.actor(), id)
                .orElseThrow(() -> Problem.notFound().exception());
        try {
            Download.send(
                    x.response(),
                    "rejects-" + id + ".csv",
                    "text/csv; charset=UTF-8",
                    Files.size(file),
                    () -> Files.newInputStream(file));
            return View.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long id(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw Problem.notFound().exception();
        }
        return Long.parseLong(text);
    }
}
