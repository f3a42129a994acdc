package org.arrimo.tickets.core.query;

import java.util.List;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.core.rules.Shared;
import org.arrimo.tickets.core.store.Word;

/**
 * The condition that a ticket has a word. Who is not of the desk finds nothing by what the desk alone may read: that part
 * of the index is not looked at for them.
 */
final class WordTerm {
    private static final String SUBJECT = "words like ?";
    private static final String TEXTS = "exists (select 1 from tickets_text_word x"
            + " --DERBY-PROPERTIES index=TICKETS_TEXT_WORD_IX_TICKET\n"
            + " where x.ticket_id = tickets_ticket.id and x.reach = ";
    private static final String SPAN = " and x.word >= ? and x.word < ?)";
    private static final int ALL_WHO_SEE = 0;
    private static final int DESK_ALONE = 1;

    private final boolean desk;

    WordTerm(Actor actor) {
        desk = Shared.reads(actor);
    }

    /**
     * @param words one, or several that follow one another in the subject
     * @param values gets those of its parameters
     */
    String sql(String words, List<Object> values) {
        values.add("% " + words + "%");
        if (words.indexOf(' ') >= 0) {
            return "(" + SUBJECT + ")";
        }
        String sql = SUBJECT + " or " + texts(ALL_WHO_SEE, words, values);
        return "(" + (desk ? sql + " or " + texts(DESK_ALONE, words, values) : sql) + ")";
    }

    private static String texts(int reach, String word, List<Object> values) {
        String start = Word.cut(word);
        values.add(start);
        values.add(Word.after(start));
        return TEXTS + reach + SPAN;
    }
}
