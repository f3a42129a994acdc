package org.arrimo.itests.entrances;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.arrimo.itests.entrances.Asking.Told;
import org.arrimo.itests.entrances.Matrix.Row;

/** Tries every cell of one person, in the order of the table. */
final class Cells {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Matrix matrix;
    private final Things things;
    private final Asking asking;
    private final Cast.Person person;
    private final Map<Row, Told> missing = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int asserted;

    Cells(Matrix matrix, Things things, Asking asking, Cast.Person person) {
        this.matrix = matrix;
        this.things = things;
        this.asking = asking;
        this.person = person;
    }

    /** @return what is not as promised */
    List<String> tried() {
        for (Row row : matrix.rows()) {
            if (!row.kind().equals("servlet")) {
                tryOut(row);
            }
        }
        return wrong;
    }

    int asserted() {
        return asserted;
    }

    private void tryOut(Row row) {
        Map<String, Map<String, String>> right = matrix.right(row);
        if (row.counts()) {
            count(row, right);
            return;
        }
        right.forEach((relation, expected) -> {
            try {
                cell(row, relation, expected.get(person.name()));
            } catch (RuntimeException | AssertionError e) {
                wrong.add(at(row, relation) + ": " + e);
            }
        });
    }

    private void cell(Row row, String relation, String expected) {
        boolean yes = expected.equals("yes");
        Map<String, String> names = things.names(row, person, relation, yes && row.changes() && row.status() < 400);
        Told told = asking.ask(row, person, names);
        asserted++;
        if (row.lists() && !expected.equals("signin")) {
            boolean listed = told.body().contains(names.get("number"));
            check(row, relation, told, row.status());
            if (listed != yes) {
                wrong.add(at(row, relation) + ": " + (yes ? "not listed" : "listed"));
            }
            return;
        }
        check(row, relation, told, status(row, expected));
        if (expected.equals("hidden") || expected.equals("signin")) {
            likeMissing(row, relation, told);
        }
    }

    private static int status(Row row, String expected) {
        return switch (expected) {
            case "yes" -> row.status();
            case "hidden" -> 404;
            case "refused" -> 403;
            case "signin" -> row.isPart() ? 204 : 401;
            default -> Integer.parseInt(expected);
        };
    }

    private void check(Row row, String relation, Told told, int expected) {
        if (told.status() != expected) {
            String body = told.body().contains("<html") ? "(a page)" : told.body();
            wrong.add(at(row, relation) + ": " + told.status() + " instead of " + expected + " " + body);
        }
    }

    /** What may not be seen answers as what is not there. */
    private void likeMissing(Row row, String relation, Told told) {
        Told like = missing.computeIfAbsent(row, this::missing);
        asserted++;
        if (!told.told().equals(like.told())) {
            wrong.add(
                    at(row, relation) + " is not answered as a missing one:\n" + told.told() + "\nbut\n" + like.told());
        }
    }

    private Told missing(Row row) {
        Row asked = matrix.right(row).containsKey("missing") ? row : substitute(row);
        return asking.ask(asked, person, things.names(asked, person, "missing", false));
    }

    /** Where an entrance has no missing object of its own, one that has one of the same kind. */
    private Row substitute(Row row) {
        boolean anonymous = person.cookie().isEmpty();
        if (row.kind().equals("portal") && !row.path().contains("{number}")) {
            String beside = row.path().replaceFirst("^(/[a-z]+).*", "$1/nothing-here");
            return new Row("portal", row.method(), beside, "", row.success(), "signed-in", row.sent());
        }
        if (anonymous) {
            return row;
        }
        return matrix.rows().stream()
                .filter(other -> other.entrance().equals(row.entrance())
                        && matrix.right(other).containsKey("missing"))
                .findFirst()
                .orElse(row);
    }

    private void count(Row row, Map<String, Map<String, String>> right) {
        Map<String, String> names =
                things.names(row, person, right.keySet().iterator().next(), false);
        Told told = asking.ask(row, person, names);
        asserted++;
        if (person.cookie().isEmpty()) {
            check(row, Matrix.NONE, told, 401);
            return;
        }
        check(row, Matrix.NONE, told, row.status());
        long expected = right.values().stream()
                .filter(people -> people.get(person.name()).equals("yes"))
                .count();
        Optional<Long> counted = counted(told);
        if (counted.filter(count -> count == expected).isEmpty()) {
            wrong.add(at(row, Matrix.NONE) + ": counted " + counted + " instead of " + expected);
        }
    }

    private static Optional<Long> counted(Told told) {
        try {
            return Optional.of(JSON.readTree(told.body()).path("tickets").asLong());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private String at(Row row, String relation) {
        return person.name() + " / " + relation + " / " + row;
    }
}
