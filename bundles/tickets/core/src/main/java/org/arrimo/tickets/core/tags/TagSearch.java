package org.arrimo.tickets.core.tags;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.api.Text;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.core.store.TagName;
import org.arrimo.tickets.core.tags.TagStore.Named;

/** Looks for tags by words of their names. In the caller's transaction. */
final class TagSearch {
    private static final String TAGS = " from tickets_tag_name n, tickets_tag t where t.id = n.tag_id and n.is_own = 1";
    private static final String NAMED = " and exists (select 1 from tickets_tag_name s where s.tag_id = t.id%s)";
    private static final String WORD = " and s.plain like ? escape '!'";

    private final DataSource source;

    TagSearch(DataSource source) {
        this.source = source;
    }

    /** @throws org.arrimo.platform.api.ProblemException INVALID on {@code q} */
    static List<String> words(Optional<String> line) {
        return line.flatMap(words -> Text.optionalLine("q", words, Tags.SOUGHT)).stream()
                .map(TagName::plain)
                .flatMap(plain -> Arrays.stream(plain.split(" ")))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** @return the tags with a name that has all of the words, by their own names, from after this folded one */
    List<Named> after(String folded, List<String> words, int most) {
        String sql = "select t.id, t.name, t.tickets, n.folded" + TAGS + having(words)
                + " and n.folded > ? order by n.folded fetch first " + most + " rows only";
        return Sql.prepared(source, sql, query -> {
            query.setString(bind(query, words), folded);
            List<Named> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Named(rows.getLong(1), rows.getString(2), rows.getLong(3), rows.getString(4), true));
                }
            }
            return found;
        });
    }

    long count(List<String> words) {
        return Sql.prepared(source, "select count(*)" + TAGS + having(words), query -> {
            bind(query, words);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static String having(List<String> words) {
        return words.isEmpty() ? "" : NAMED.formatted(WORD.repeat(words.size()));
    }

    /** @return the place of the next parameter */
    private static int bind(PreparedStatement query, List<String> words) throws SQLException {
        int place = 1;
        for (String word : words) {
            query.setString(place++, "%" + word.replaceAll("[!%_]", "!$0") + "%");
        }
        return place;
    }
}
