package org.arrimo.tickets.core.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.tickets.api.Completion;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.Filters;
import org.arrimo.tickets.core.filter.Token.Type;

/** Says what may be written next: fields, and the values of the field one is in. */
public final class Completing {
    private static final int MOST = 20;
    private static final List<String> TIMES =
            List.of("today", "yesterday", ">-1d", ">-7d", ">-1mo", "<-1d", "<-7d", "<-1mo");
    private static final List<String> COUNTS = List.of("0", ">0", ">1");

    private final Directory directory;

    public Completing(Directory directory) {
        this.directory = directory;
    }

    public List<Completion> at(String text, int caret) {
        Text.optionalLine("q", text, Filters.LONGEST);
        if (caret < 0 || caret > text.length()) {
            throw Problem.invalid("caret", "out-of-range", "must be 0 to " + text.length(), "0", "" + text.length())
                    .exception();
        }
        List<Token> tokens = new ArrayList<>(Lexer.unfinished(text.substring(0, caret)));
        tokens.remove(tokens.size() - 1);
        Token last = tokens.isEmpty() ? new Token(Type.END, "", 0, 0) : tokens.get(tokens.size() - 1);
        boolean apart = last.end() < caret || !last.isValue();
        String start = apart ? "" : last.text();
        int from = apart ? caret : last.at();
        Optional<Token> field = last.end() < caret ? Optional.empty() : fieldOf(tokens);
        if (field.isEmpty()) {
            boolean quoted = !apart && last.is(Type.QUOTED);
            return quoted ? List.of() : shown(fields(start), from, caret);
        }
        Optional<CustomField> custom = directory.fields().stream()
                .filter(one ->
                        (Parser.CUSTOM + one.key()).equalsIgnoreCase(field.get().text()))
                .findFirst();
        if (custom.isPresent()) {
            List<String> words = Span.words(custom.get()).stream()
                    .filter(word -> begins(word, start))
                    .limit(MOST)
                    .toList();
            return shown(words, from, caret);
        }
        return Field.named(field.get().text())
                .map(known -> values(known, start, from, caret))
                .orElse(List.of());
    }

    /** The field whose value one is about to write, being right behind its colon, a comma or a part of the value. */
    private static Optional<Token> fieldOf(List<Token> tokens) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            boolean joined = i == 0 || tokens.get(i - 1).end() == token.at();
            if (token.is(Type.FIELD)) {
                return Optional.of(token);
            }
            if (!joined || !token.isValue() && !token.is(Type.COMMA)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<Completion> values(Field field, String start, int from, int to) {
        Stream<Completion> words = plain(field, start).map(word -> new Completion(word, word, from, to));
        Stream<Completion> names = field.takes() != Field.Takes.PARTY && field.takes() != Field.Takes.KEY
                ? Stream.empty()
                : directory.beginning(field, start, MOST).stream()
                        .map(name -> new Completion(Printer.name(field, name.getKey()), name.getValue(), from, to));
        return Stream.concat(words, names).limit(MOST).toList();
    }

    private static Stream<String> plain(Field field, String start) {
        List<String> all =
                switch (field.takes()) {
                    case TIME -> TIMES;
                    case COUNT -> COUNTS;
                    default -> field.words();
                };
        return all.stream().filter(word -> begins(word, start));
    }

    private List<String> fields(String start) {
        Stream<String> custom = directory.fields().stream().map(field -> Parser.CUSTOM + field.key());
        return Stream.concat(Field.names().stream(), custom)
                .filter(name -> begins(name, start))
                .limit(Field.names().size() + (long) MOST)
                .map(name -> name + ":")
                .toList();
    }

    private static List<Completion> shown(List<String> words, int from, int to) {
        return words.stream().map(word -> new Completion(word, word, from, to)).toList();
    }

    private static boolean begins(String word, String start) {
        return word.startsWith(start.toLowerCase(Locale.ROOT));
    }
}
