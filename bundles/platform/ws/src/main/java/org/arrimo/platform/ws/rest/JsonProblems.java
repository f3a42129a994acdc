package org.arrimo.platform.ws.rest;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.NameOrId;

/** Says what is wrong with a JSON body, in words that name the field or the place and nothing of the inside. */
final class JsonProblems {
    private JsonProblems() {}

    /** @return the field that is being read, for a problem */
    static String field(JsonParser in) {
        String path = in.getParsingContext().pathAsPointer().toString();
        return path.isEmpty() ? "body" : path.substring(1).replace('/', '.');
    }

    /** @return the problem of a body that was not understood */
    static Problem of(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException e) {
            return Problem.invalid(path(e), "unknown-field", "is not a field of this request");
        }
        if (failure instanceof StreamConstraintsException e) {
            return malformed("too-complex", "The JSON is nested too deep, or a name, number or text is too long", e);
        }
        if (failure instanceof InvalidNullException e) {
            return Problem.invalid(path(e), "required", "must not be null");
        }
        if (failure instanceof MismatchedInputException e) {
            return e.getPath().isEmpty()
                    ? malformed("wrong-type", "The body must be a JSON object", e)
                    : Problem.invalid(path(e), "wrong-type", "must be " + wanted(e.getTargetType()));
        }
        if (failure instanceof JsonMappingException e && !e.getPath().isEmpty() && e.getCause() == null) {
            return Problem.invalid(path(e), "not-allowed", "has a value that is not allowed");
        }
        String words = String.valueOf(failure.getOriginalMessage());
        if (words.startsWith("Invalid UTF-8")) {
            return malformed("bad-utf-8", "The body is not UTF-8", failure);
        }
        if (words.startsWith("Duplicate field")) {
            return malformed("duplicate-field", "A field is there twice", failure);
        }
        return malformed("malformed-json", "The body is not well-formed JSON", failure);
    }

    private static Problem malformed(String code, String sentence, JsonProcessingException failure) {
        String place = Optional.ofNullable(failure.getLocation())
                .filter(location -> location.getLineNr() > 0)
                .map(JsonProblems::place)
                .orElse("");
        return Problem.of(Problem.Kind.INVALID, code, sentence + place + ".");
    }

    private static String place(JsonLocation location) {
        return ": line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (!path.isEmpty()) {
                path.append('.');
            }
            path.append(step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName());
        }
        return path.toString();
    }

    private static String wanted(Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == NameOrId.class) {
            return "a name or an id";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type)
                || type.isPrimitive()
                || type.getSimpleName().startsWith("Optional")) {
            return "a whole number";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "a time as of RFC 3339, with its offset";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray()
                ? "a list"
                : type.isEnum() ? "a text" : "an object";
    }
}
