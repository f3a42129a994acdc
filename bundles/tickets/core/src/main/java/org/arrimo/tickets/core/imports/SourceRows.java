package org.arrimo.tickets.core.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipException;

/**
 * Cuts a CSV into rows. A row ends with its line unless a quotation mark is open; a mark that is never closed costs its
 * own line and not the rest of the file. What a damaged compressed file still gives is read, and the place where it
 * breaks off is a damaged row. Lines without a character are no rows. Memory is bounded by the longest row allowed.
 */
final class SourceRows {
    private static final char QUOTE = '"';
    private static final int MAX_LINES = 1_000;

    private record Line(long number, String text, String end, String damage) {}

    private final Reader in;
    private final char separator;
    private final int maxChars;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private int pending = -1;
    private long lines;
    private boolean ended;

    SourceRows(Reader in, char separator, int maxChars) {
        this.in = in;
        this.separator = separator;
        this.maxChars = maxChars;
    }

    /** @return the next row, or null after the last one */
    SourceRow next() throws IOException {
        Line first = line();
        while (first != null && first.text().isEmpty() && first.damage() == null) {
            first = line();
        }
        if (first == null) {
            return null;
        }
        boolean whole = first.damage() != null || !leavesOpen(first.text(), false);
        return whole ? new SourceRow(first.number(), first.text(), first.damage()) : join(first);
    }

    private SourceRow join(Line first) throws IOException {
        List<Line> more = new ArrayList<>();
        StringBuilder text = new StringBuilder(first.text());
        String end = first.end();
        boolean open = true;
        while (open && more.size() < MAX_LINES) {
            Line next = line();
            if (next == null) {
                break;
            }
            more.add(next);
            if (next.damage() != null || text.length() + next.text().length() > maxChars) {
                break;
            }
            text.append(end).append(next.text());
            end = next.end();
            open = leavesOpen(next.text(), true);
        }
        if (!open) {
            return new SourceRow(first.number(), text.toString(), null);
        }
        for (int i = more.size() - 1; i >= 0; i--) {
            ahead.addFirst(more.get(i));
        }
        return new SourceRow(first.number(), first.text(), "a quotation mark is opened and not closed");
    }

    /** A mark opens a quotation only where a cell begins; within one, two marks stand for one. */
    private boolean leavesOpen(String text, boolean openBefore) {
        if (!openBefore && text.indexOf(QUOTE) < 0) {
            return false;
        }
        boolean open = openBefore;
        boolean cellBegins = !openBefore;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open && c == QUOTE) {
                boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == QUOTE;
                open = doubled;
                i += doubled ? 1 : 0;
            } else if (!open) {
                open = c == QUOTE && cellBegins;
                cellBegins = c == separator;
            }
        }
        return open;
    }

    private Line line() throws IOException {
        return ahead.isEmpty() ? read() : ahead.removeFirst();
    }

    private Line read() throws IOException {
        if (ended) {
            return null;
        }
        StringBuilder text = new StringBuilder(512);
        long dropped = 0;
        lines++;
        try {
            for (int c = character(); ; c = character()) {
                if (c < 0) {
                    ended = true;
                    return text.isEmpty() ? null : line(text, dropped, "");
                }
                if (c == '\n') {
                    return line(text, dropped, "\n");
                }
                if (c == '\r' && peek() == '\n') {
                    pending = -1;
                    return line(text, dropped, "\r\n");
                }
                if (text.length() < maxChars) {
                    text.append((char) c);
                } else {
                    dropped++;
                }
            }
        } catch (EOFException | ZipException e) {
            ended = true;
            return new Line(lines, text.toString(), "", "the compressed file breaks off or is damaged here");
        }
    }

    private Line line(StringBuilder text, long dropped, String end) {
        String damage = dropped == 0
                ? null
                : "has " + (maxChars + dropped) + " characters, at most " + maxChars + " are allowed; the rest is cut";
        return new Line(lines, text.toString(), end, damage);
    }

    private int character() throws IOException {
        if (pending >= 0) {
            int c = pending;
            pending = -1;
            return c;
        }
        return in.read();
    }

    private int peek() throws IOException {
        if (pending < 0) {
            pending = in.read();
        }
        return pending;
    }
}
