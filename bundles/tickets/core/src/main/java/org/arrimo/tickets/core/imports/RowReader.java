package org.arrimo.tickets.core.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Text;

/** Makes of a row what it says, or says why it can't. */
final class RowReader {
    private static final int MAX_REFERENCE = 100;
    private static final int MAX_NAME = 200;
    private static final int MAX_SUBJECT = 200;
    private static final int MAX_DESCRIPTION = 50_000;
    private static final int MAX_COUNT = 1_000_000;
    private static final int DIGEST_BYTES = 8;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final String DOT = " · ";
    private static final Pattern NOT_ONE_LINE = Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069\\s]+");

    private final Mapping mapping;
    private final Layout layout;
    private final Cells cells;
    private final MessageDigest sha256;

    RowReader(Mapping mapping, Layout layout) {
        this.mapping = mapping;
        this.layout = layout;
        this.cells = new Cells(mapping.separator());
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    LogRow read(SourceRow row) throws RejectedRow {
        List<String> texts = cells.of(row);
        if (texts.size() != layout.columns()) {
            throw new RejectedRow("has " + texts.size() + " columns, the header has " + layout.columns());
        }
        return new Reading(texts).row(row);
    }

    /** The cells of one row, and what of them has to be kept as facts. */
    private final class Reading {
        private final List<String> texts;
        private final Map<String, String> facts = new HashMap<>();

        Reading(List<String> texts) {
            this.texts = texts;
            for (int place : layout.kept()) {
                keep(place);
            }
        }

        LogRow row(SourceRow row) throws RejectedRow {
            String reference = reference();
            return new LogRow(
                    row,
                    reference,
                    digest(),
                    requiredDate(Field.OPENED_AT),
                    requiredDate(Field.UPDATED_AT),
                    name(Field.OPENED_BY),
                    name(Field.UPDATED_BY),
                    name(Field.REQUESTER),
                    name(Field.TEAM),
                    name(Field.ASSIGNEE),
                    word(Field.CONTACT, mapping.contacts()),
                    word(Field.STATE, mapping.states()),
                    word(Field.PRIORITY, mapping.priorities()),
                    word(Field.IMPACT, mapping.impacts()),
                    word(Field.URGENCY, mapping.urgencies()),
                    count(Field.REASSIGNMENTS),
                    count(Field.REOPENS),
                    date(Field.RESOLVED_AT),
                    date(Field.CLOSED_AT),
                    subject(reference),
                    description(),
                    category(),
                    facts,
                    agents());
        }

        private void keep(int place) {
            if (!texts.get(place).equals(mapping.none().get(0))) {
                facts.put(layout.name(place), texts.get(place));
            }
        }

        /** Keeps a column's text if the field says something else than the column does, word for word. */
        private void keepUnless(Field field, String told) {
            Integer place = layout.tellers().get(field);
            if (place != null && !texts.get(place).equals(told)) {
                keep(place);
            }
        }

        /** @return a field's text, or null when there is no such column or it says nothing */
        private String text(Field field) {
            int place = layout.place(field);
            if (place < 0) {
                return null;
            }
            String text = texts.get(place);
            if (!mapping.isNone(text)) {
                return text;
            }
            keepUnless(field, mapping.none().get(0));
            return null;
        }

        private String column(Field field) {
            return layout.name(layout.place(field));
        }

        private String reference() throws RejectedRow {
            String text = text(Field.REFERENCE);
            if (text == null) {
                throw new RejectedRow(column(Field.REFERENCE) + ": is missing");
            }
            return cleaned(Field.REFERENCE, text, MAX_REFERENCE);
        }

        private String name(Field field) throws RejectedRow {
            String text = text(field);
            if (text == null) {
                return null;
            }
            return cleaned(field, text, MAX_NAME);
        }

        private String cleaned(Field field, String text, int max) throws RejectedRow {
            try {
                String line = Text.line(column(field), text, max);
                keepUnless(field, line);
                return line;
            } catch (ProblemException e) {
                throw new RejectedRow(e.problem().detail());
            }
        }

        private Instant requiredDate(Field field) throws RejectedRow {
            Instant date = date(field);
            if (date == null) {
                throw new RejectedRow(column(field) + ": is missing");
            }
            return date;
        }

        private Instant date(Field field) throws RejectedRow {
            String text = text(field);
            if (text == null) {
                return null;
            }
            try {
                Instant date = mapping.dates().parse(text);
                if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                    throw new RejectedRow(column(field), text, "is not in the years 1 to 9999");
                }
                keepUnless(field, mapping.dates().format(date));
                return date;
            } catch (DateTimeException e) {
                throw new RejectedRow(
                        column(field),
                        text,
                        "is no date of the form " + mapping.dates().pattern());
            }
        }

        /** A word that stands for none of the desk's is kept as a fact: a desk need not have a category for each. */
        private String category() {
            String text = text(Field.CATEGORY);
            String key = text == null ? null : mapping.categories().get(text);
            if (text != null && key == null) {
                keepUnless(Field.CATEGORY, null);
            }
            return key;
        }

        private <E extends Enum<E>> E word(Field field, Vocabulary<E> words) throws RejectedRow {
            int place = layout.place(field);
            if (place < 0) {
                return null;
            }
            String text = texts.get(place);
            E value = words.get(text);
            if (value == null) {
                throw new RejectedRow(layout.name(place), text, "is no " + field.key() + " that the mapping knows");
            }
            return value;
        }

        private Integer count(Field field) throws RejectedRow {
            String text = text(field);
            if (text == null) {
                return null;
            }
            try {
                int count = Integer.parseInt(text);
                if (count >= 0 && count <= MAX_COUNT) {
                    keepUnless(field, String.valueOf(count));
                    return count;
                }
            } catch (NumberFormatException e) {
                // said below, with the numbers that are out of range
            }
            throw new RejectedRow(column(field), text, "is no whole number from 0 to " + MAX_COUNT);
        }

        private String subject(String reference) {
            StringBuilder subject = new StringBuilder();
            for (int place : layout.subject()) {
                String text = texts.get(place);
                if (!mapping.isNone(text)) {
                    subject.append(subject.isEmpty() ? "" : DOT).append(oneLine(text));
                }
            }
            if (subject.toString().isBlank()) {
                return reference;
            }
            return subject.length() <= MAX_SUBJECT ? subject.toString() : subject.substring(0, MAX_SUBJECT - 1) + "…";
        }

        /** The subject is for people; the column's own text is among the facts. */
        private String oneLine(String text) {
            return NOT_ONE_LINE.matcher(text).replaceAll(" ").strip();
        }

        private String description() throws RejectedRow {
            String text = text(Field.DESCRIPTION);
            if (text == null) {
                return null;
            }
            try {
                String block = Text.optionalBlock(column(Field.DESCRIPTION), text, MAX_DESCRIPTION)
                        .orElse("");
                keepUnless(Field.DESCRIPTION, block);
                return block;
            } catch (ProblemException e) {
                throw new RejectedRow(e.problem().detail());
            }
        }

        private Set<String> agents() throws RejectedRow {
            Set<String> agents = new HashSet<>();
            for (int place : layout.agents()) {
                String text = texts.get(place);
                if (mapping.isNone(text)) {
                    continue;
                }
                try {
                    agents.add(Text.line(layout.name(place), text, MAX_NAME));
                } catch (ProblemException e) {
                    throw new RejectedRow(e.problem().detail());
                }
            }
            return agents;
        }

        private String digest() {
            StringBuilder content = new StringBuilder(1024);
            for (int place : layout.byName()) {
                content.append(layout.name(place))
                        .append('\u001f')
                        .append(texts.get(place))
                        .append('\u001e');
            }
            byte[] digest = sha256.digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        }
    }
}
