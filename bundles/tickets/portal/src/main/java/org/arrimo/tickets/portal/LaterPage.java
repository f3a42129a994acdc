package org.arrimo.tickets.portal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.LaterMessage;
import org.arrimo.tickets.api.LaterMessages;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.StagedFile;
import org.arrimo.tickets.api.StagedFiles;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Wording;

/** {@code /tickets/later}: what one wrote to be sent later, to be changed and taken back. */
public final class LaterPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/later";
    private static final String OF = "of";

    private final transient LaterMessages later;
    private final transient StagedUploads uploads;

    public LaterPage(LaterMessages later, StagedFiles staged) {
        super(Texts.beside(LaterPage.class), Templates.beside(LaterPage.class));
        this.later = later;
        this.uploads = new StagedUploads(staged);
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("later.title");
    }

    @Override
    protected View get(Exchange x) {
        if (!x.tail().isEmpty()) {
            throw Problem.notFound().exception();
        }
        return mine(x);
    }

    @Override
    protected View post(Exchange x) {
        List<String> tail = x.tail();
        if (tail.size() == 2 && tail.get(0).equals(OF)) {
            return write(x, TicketNumber.of(tail.get(1)));
        }
        if (tail.size() == 1) {
            Set<Long> files = uploads.take(x);
            if (uploads.discards(x)) {
                return mine(x);
            }
            LaterMessage message = later.rewrite(x.actor(), x.id(0), Wording.plain(x.param("body")), at(x), files);
            return View.redirect(PATH).flash(x.t("later.kept", x.words().dateTime(message.at())));
        }
        if (tail.size() == 2 && tail.get(1).equals("remove")) {
            later.takeBack(x.actor(), x.id(0));
            return View.redirect(PATH).flash(x.t("later.taken-back"));
        }
        throw Problem.notFound().exception();
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        return x.tail().get(0).equals(OF) ? anew(x, TicketNumber.of(x.tail().get(1))) : mine(x);
    }

    /** The reply box of a ticket sends its fields here as well. */
    private View write(Exchange x, TicketNumber number) {
        if (!x.params("attachment").isEmpty()) {
            throw Problem.of(Problem.Kind.INVALID, "not-later", "What is on the ticket already can't be sent later.")
                    .exception();
        }
        Set<Long> files = uploads.take(x);
        if (uploads.discards(x)) {
            return anew(x, number);
        }
        Visibility visibility = Wire.parse(Visibility.class, Parameters.typed(x.request(), "visibility"), "visibility");
        Wording words = Wording.plain(Parameters.typed(x.request(), "body"));
        LaterMessage message = later.write(x.actor(), number, visibility, words, at(x), files);
        return View.redirect("/tickets/" + number)
                .flash(x.t("later.kept", x.words().dateTime(message.at())));
    }

    private View mine(Exchange x) {
        Page<LaterMessage> page = later.mine(x.actor(), x.page());
        Map<Long, String> times = page.items().stream()
                .collect(Collectors.toMap(
                        LaterMessage::id,
                        message -> WallTime.text(message.at(), x.actor().zone())));
        List<StagedFile> loose = uploads.loose(x);
        Map<Long, List<StagedUploads.Choice>> files = page.items().stream()
                .collect(Collectors.toMap(
                        LaterMessage::id, message -> StagedUploads.choices(x, message.files(), loose)));
        return View.page("later/mine").with("page", page).with("times", times).with("files", files);
    }

    /** What was written is not lost over a time that can't be. */
    private View anew(Exchange x, TicketNumber number) {
        return View.page("later/anew")
                .with("number", number)
                .with("files", StagedUploads.choices(x, List.of(), uploads.loose(x)))
                .title(x.t("later.of", number));
    }

    private static Instant at(Exchange x) {
        return x.optional("at")
                .map(text -> WallTime.instant("at", text, x.actor().zone()))
                .orElse(null);
    }
}
