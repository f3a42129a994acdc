package org.arrimo.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.arrimo.platform.api.Csv;
import org.arrimo.platform.spi.portal.AuditWords.Value;
import org.arrimo.platform.spi.portal.Words;

/** Writes the lines as a table: a row for each value that changed. */
final class Table {
    private static final List<String> COLUMNS =
            List.of("when", "who", "via", "kind", "thing", "what", "field", "before", "after");

    private final Words words;
    private final Writer out;

    Table(Words words, Writer out) {
        this.words = words;
        this.out = out;
    }

    void head() {
        row(COLUMNS.stream().map(column -> words.t("audit.column." + column)).toArray(String[]::new));
    }

    void line(Trail.Line line) {
        String at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                line.at().truncatedTo(ChronoUnit.SECONDS).atZone(words.zone()));
        Stream<Value> values = line.told().values().isEmpty()
                ? Stream.of(new Value("", Optional.empty(), Optional.empty()))
                : line.told().values().stream();
        values.forEach(value -> row(
                at,
                line.name(),
                words.t("audit.via." + line.via()),
                line.kind(),
                line.told().thing(),
                line.told().what(),
                value.field(),
                value.before().orElse(""),
                value.after().orElse("")));
    }

    /** Says that more there was. */
    void cut(int most) {
        row(words.t("audit.cut", most));
    }

    private void row(String... cells) {
        try {
            out.write(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
