package org.arrimo.tickets.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Exports;

/** What stands on the pages of a document. */
final class Printed {
    private Printed() {}

    /** @return the text of all pages, page by page */
    static String text(Exports.Export export) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder text = new StringBuilder();
        try {
            export.content().writeTo(out);
            try (PdfReader reader = new PdfReader(out.toByteArray())) {
                PdfTextExtractor extractor = new PdfTextExtractor(reader);
                for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                    text.append(extractor.getTextFromPage(page));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** @return the same person with another language */
    static Actor reader(Actor person, String language) {
        return new Actor(
                person.personId(),
                person.login(),
                person.name(),
                person.roles(),
                person.teams(),
                person.organisation(),
                person.seesOrganisation(),
                Locale.forLanguageTag(language),
                person.zone(),
                person.via());
    }
}
