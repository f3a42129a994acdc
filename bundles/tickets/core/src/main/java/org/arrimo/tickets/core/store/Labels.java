package org.arrimo.tickets.core.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Label;

/** What things are called in three languages: three columns, English first. */
public final class Labels {
    private Labels() {}

    /** @throws org.arrimo.platform.api.ProblemException INVALID on the field, when one of them is no line */
    public static Label checked(String field, Label label, int longest) {
        return optional(field, label, longest).orElseThrow(() -> Problem.invalid(field, "required", "is required")
                .exception());
    }

    /** As {@link #checked}, but absent when there is nothing in English; then the others must not be there either. */
    public static Optional<Label> optional(String field, Label label, int longest) {
        if (label == null) {
            return Optional.empty();
        }
        Optional<String> en = Text.optionalLine(field, label.en(), longest);
        Optional<String> pt = Text.optionalLine(field, label.pt().orElse(null), longest);
        Optional<String> es = Text.optionalLine(field, label.es().orElse(null), longest);
        if (en.isEmpty() && (pt.isPresent() || es.isPresent())) {
            throw Problem.invalid(field, "required", "is required").exception();
        }
        return en.map(text -> new Label(text, pt, es));
    }

    /** Gives three parameters their values, from a place on. */
    public static void bind(PreparedStatement statement, int place, Optional<Label> label) throws SQLException {
        statement.setString(place, label.map(Label::en).orElse(null));
        statement.setString(place + 1, label.flatMap(Label::pt).orElse(null));
        statement.setString(place + 2, label.flatMap(Label::es).orElse(null));
    }

    /** @return what stands in three columns, from a place on; nothing where there is none in English */
    public static Optional<Label> read(ResultSet row, int place) throws SQLException {
        String en = row.getString(place);
        String pt = row.getString(place + 1);
        String es = row.getString(place + 2);
        return Optional.ofNullable(en).map(text -> new Label(text, Optional.ofNullable(pt), Optional.ofNullable(es)));
    }

    /** @return all of it in one line, as the record tells it */
    public static String told(Label label) {
        return Stream.of(Optional.of(label.en()), label.pt(), label.es())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" / "));
    }

    /** Records each language that differs. */
    public static void changes(List<Change> changes, String field, Optional<Label> before, Optional<Label> after) {
        Change.between(field, before.map(Label::en), after.map(Label::en)).ifPresent(changes::add);
        Change.between(field + ".pt", before.flatMap(Label::pt), after.flatMap(Label::pt))
                .ifPresent(changes::add);
        Change.between(field + ".es", before.flatMap(Label::es), after.flatMap(Label::es))
                .ifPresent(changes::add);
    }
}
