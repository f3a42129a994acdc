package org.arrimo.tickets.core.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import com.lowagie.text.Document;
import com.lowagie.text.HeaderFooter;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Erased;
import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.core.record.Names;
import org.arrimo.tickets.core.voice.Phrases;

/** A ticket as a document to print and to file: A4, in its reader's language and time zone; pages go out as they fill. */
final class PdfSheet implements Sheet {
    private static final float MARGIN = 48;
    private static final float GAP = 12;
    private static final float[] FIELD_AND_VALUE = {1, 3};

    private final Phrases phrases;
    private final Locale language;
    private final DateTimeFormatter times;
    private final Fonts fonts;
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    private String preface = "";

    PdfSheet(OutputStream out, Actor reader, Phrases phrases) throws IOException {
        this.phrases = phrases;
        this.language = reader.locale().equals(Locale.ROOT) ? Locale.ENGLISH : reader.locale();
        this.times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(reader.zone());
        this.fonts = new Fonts(this::told);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.setDocumentLanguage(language.toLanguageTag());
    }

    @Override
    public void head(Actor actor, Instant now, boolean internal) {
        preface = say(internal ? "sheet.by-internal" : "sheet.by", actor.name(), times.format(now));
    }

    @Override
    public void ticket(Ticket ticket, boolean internal, Names names) {
        document.addTitle(ticket.number() + " " + told(ticket.subject()));
        HeaderFooter foot = new HeaderFooter(fonts.small(ticket.number() + "  ·  "), true);
        foot.setBorder(Rectangle.NO_BORDER);
        document.setFooter(foot);
        document.open();
        add(fonts.small(ticket.number().toString()), 0);
        add(fonts.title(ticket.subject()), GAP / 2);
        add(fonts.small(preface), GAP);
        fields(ticket, internal, names);
        heading("sheet.description");
        add(fonts.text(ticket.description()), GAP);
        ticket.solution().ifPresent(solution -> {
            heading("sheet.solution");
            add(fonts.text(solution), GAP);
        });
    }

    private void fields(Ticket ticket, boolean internal, Names names) {
        PdfPTable table = new PdfPTable(FIELD_AND_VALUE);
        table.setWidthPercentage(100);
        field(table, "kind", word("kind", ticket.number().kind()));
        field(table, "state", word("state", ticket.state()));
        ticket.holdReason().ifPresent(reason -> field(table, "hold-reason", word("hold", reason)));
        ticket.holdUntil().ifPresent(until -> field(table, "hold-until", times.format(until)));
        ticket.resolution().ifPresent(code -> field(table, "resolution", word("resolution", code)));
        field(table, "priority", word("priority", ticket.priority()));
        named(table, "requester", OptionalLong.of(ticket.requester()), names.people());
        named(table, "organisation", ticket.organisation(), names.organisations());
        named(table, "team", ticket.team(), names.teams());
        named(table, "assignee", ticket.assignee(), names.people());
        ticket.reference().ifPresent(reference -> field(table, "reference", reference));
        field(table, "opened", times.format(ticket.openedAt()));
        ticket.resolvedAt().ifPresent(at -> field(table, "resolved", times.format(at)));
        ticket.closedAt().ifPresent(at -> field(table, "closed", times.format(at)));
        ticket.mergedInto().ifPresent(into -> field(table, "merged-into", into.toString()));
        if (internal) {
            ticket.priorityReason().ifPresent(reason -> field(table, "priority-reason", reason));
        }
        document.add(table);
    }

    @Override
    public void files(List<Attachment> files, Map<Long, String> people) {
        if (files.isEmpty()) {
            return;
        }
        heading("sheet.files");
        for (Attachment file : files) {
            add(fonts.text(file.name()), 2);
            String details = say(
                    "sheet.file",
                    people.getOrDefault(file.author(), ""),
                    times.format(file.at()),
                    file.size(),
                    file.sha256());
            add(fonts.small(details + aside(file.visibility())), GAP / 2);
        }
    }

    @Override
    public void beginMessages() {
        heading("sheet.conversation");
    }

    @Override
    public void message(Message message, boolean internal, Map<Long, String> people) {
        Phrase who = fonts.strong(people.getOrDefault(message.author(), ""));
        who.addAll(fonts.small("  " + times.format(message.at()) + aside(message.visibility())));
        Paragraph head = paragraph(who, 2);
        head.setKeepTogether(true);
        document.add(head);
        add(fonts.text(message.body()), GAP / 2);
        String files = message.attachments().stream()
                .filter(file -> internal || file.visibility() == Visibility.PUBLIC)
                .map(Attachment::name)
                .collect(Collectors.joining(", "));
        if (!files.isEmpty()) {
            add(fonts.small(say("sheet.with", files)), GAP / 2);
        }
    }

    @Override
    public void endMessages(boolean more) {
        if (more) {
            add(fonts.small(say("sheet.more")), GAP);
        }
    }

    @Override
    public void finish() {
        document.close();
    }

    private String aside(Visibility visibility) {
        return visibility == Visibility.PRIVATE ? "  ·  " + say("sheet.private") : "";
    }

    private void heading(String key) {
        Paragraph heading = paragraph(fonts.strong(say(key)), GAP / 2);
        heading.setSpacingBefore(GAP);
        document.add(heading);
    }

    private void add(Phrase phrase, float after) {
        document.add(paragraph(phrase, after));
    }

    private static Paragraph paragraph(Phrase phrase, float after) {
        Paragraph paragraph = new Paragraph(phrase);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    private void named(PdfPTable table, String field, OptionalLong id, Map<Long, String> names) {
        if (id.isPresent()) {
            Optional.ofNullable(names.get(id.getAsLong())).ifPresent(name -> field(table, field, name));
        }
    }

    private void field(PdfPTable table, String field, String value) {
        cell(table, fonts.small(say("sheet.field." + field)));
        cell(table, fonts.text(value));
    }

    private static void cell(PdfPTable table, Phrase phrase) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setBorder(Rectangle.NO_BORDER);
        table.addCell(cell);
    }

    private String word(String list, Enum<?> value) {
        return say("sheet." + list + "." + Wire.name(value));
    }

    private String told(String text) {
        return Erased.told(text, say("sheet.erased"), id -> say("sheet.erased-person", id));
    }

    private String say(String key, Object... arguments) {
        return phrases.in(language, key, arguments);
    }
}
