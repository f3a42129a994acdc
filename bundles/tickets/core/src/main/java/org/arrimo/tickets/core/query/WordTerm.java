package org.arrimo.tickets.core.query;

import java.util.ArrayList;
import java.util.List;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.core.rules.Shared;
import org.arrimo.tickets.core.store.TextIndex;
import org.arrimo.tickets.core.store.Word;

/**
 * The condition that a ticket has a word, or several. Who is not of the desk finds nothing by what the desk alone may
 * read: that part of the index is not looked at for them.
 */
final class WordTerm {
    private static final String SUBJECT = "words like ?";
    private static final String INDEX = "exists (select 1 from tickets_text_word %s"
            + " --DERBY-PROPERTIES index=TICKETS_TEXT_WORD_IX_TICKET\n where ";
    private static final String FIRST = INDEX.formatted("x") + "x.ticket_id = tickets_ticket.id and x.reach = ";
    private static final String IN_THE_SAME_TEXT = " and " + INDEX.formatted("y")
            + "y.ticket_id = x.ticket_id and y.reach = x.reach and y.home = x.home"
            + " and coalesce(y.message_id, 0) = coalesce(x.message_id, 0)"
            + " and coalesce(y.file_id, 0) = coalesce(x.file_id, 0)";
    private static final int ALL_WHO_SEE = 0;
    private static final int DESK_ALONE = 1;

    private final boolean desk;

    WordTerm(Actor actor) {
        desk = Shared.reads(actor);
    }

    /**
     * @param words one, or several that follow one another in the subject or stand in one text; the last of them by its
     *     first letters
     * @param values gets those of its parameters
     */
    String sql(List<String> words, List<Object> values) {
        values.add("% " + String.join(" ", words) + "%");
        List<String> indexed = words.stream().filter(TextIndex::keeps).toList();
        if (indexed.isEmpty()) {
            return "(" + SUBJECT + ")";
        }
        boolean prefix = indexed.get(indexed.size() - 1).equals(words.get(words.size() - 1));
        String sql = SUBJECT + " or " + texts(ALL_WHO_SEE, indexed, prefix, values);
        return "(" + (desk ? sql + " or " + texts(DESK_ALONE, indexed, prefix, values) : sql) + ")";
    }

    private static String texts(int reach, List<String> words, boolean prefix, List<Object> values) {
        List<String> whole = new ArrayList<>(words);
        String last = whole.remove(whole.size() - 1);
        StringBuilder sql = new StringBuilder(FIRST + reach + word("x", last, prefix, values));
        whole.forEach(word -> sql.append(IN_THE_SAME_TEXT)
                .append(word("y", word, false, values))
                .append(')'));
        return sql.append(')').toString();
    }

    private static String word(String row, String word, boolean prefix, List<Object> values) {
        String start = Word.cut(word);
        values.add(start);
        if (!prefix) {
            return " and " + row + ".word = ?";
        }
        values.add(Word.after(start));
        return " and " + row + ".word >= ? and " + row + ".word < ?";
    }
}
