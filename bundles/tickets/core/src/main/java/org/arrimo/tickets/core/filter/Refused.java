package org.arrimo.tickets.core.filter;

import java.util.List;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Wire;

/** Why a filter is not understood: each with the place, counted from 1, and what is known there. */
final class Refused {
    private static final String FIELD = "q";

    private Refused() {}

    static ProblemException unknownField(int at, String name) {
        return at("filter-unknown-field", at, "has no field called '" + name + "'", name, Field.names());
    }

    static ProblemException unknownValue(int at, String value, Field field, List<String> known) {
        String name = Wire.name(field);
        return at("filter-unknown-value", at, "has '" + value + "', which is none of " + name, value, known);
    }

    static ProblemException unknownValue(int at, String value, String field, List<String> known) {
        return at("filter-unknown-value", at, "has '" + value + "', which is none of " + field, value, known);
    }

    static ProblemException unexpected(int at, String found, String wanted) {
        return at("filter-unexpected", at, "has " + found, found, List.of(wanted));
    }

    static ProblemException bound(String code, int most, String what) {
        return Problem.invalid(FIELD, code, "has more than " + most + " " + what, String.valueOf(most))
                .exception();
    }

    private static ProblemException at(String code, int at, String what, String found, List<String> known) {
        String all = String.join(", ", known);
        return Problem.invalid(
                        FIELD,
                        code,
                        what + " at character " + (at + 1) + "; known there: " + all,
                        String.valueOf(at + 1),
                        found,
                        all)
                .exception();
    }
}
