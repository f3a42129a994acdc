package org.arrimo.platform.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Why a request was refused, as a value: mapped once to REST ({@code application/problem+json}, RFC 9457), to SOAP (a
 * typed fault) and to a portal page.
 *
 * @param kind the class of the problem; decides the HTTP status
 * @param code a stable word for programs and for translated texts, such as {@code too-long}
 * @param detail one English sentence a person understands
 * @param field the field of the request it is about, if it is about one
 * @param args the variable parts of the sentence, for its translations
 * @param conflicts of STALE, the fields that somebody else set meanwhile, as far as that is known
 */
public record Problem(
        Kind kind, String code, String detail, Optional<String> field, List<String> args, List<Conflict> conflicts) {
    private static final int AWAY_SECONDS = 5;
    private static final int SLOW_DOWN_SECONDS = 30;

    /** The classes of problems, each with its HTTP status. */
    public enum Kind {
        /** The request is malformed or a value is not allowed. */
        INVALID(400),
        /** Nobody is signed in, or the credentials are wrong. */
        UNAUTHENTICATED(401),
        /** The actor may see the object but not do this to it. */
        FORBIDDEN(403),
        /** There is no such thing, or the actor may not know of it. */
        NOT_FOUND(404),
        /** The operation is not allowed on this path. */
        METHOD_NOT_ALLOWED(405),
        /** None of the offered representations is acceptable. */
        NOT_ACCEPTABLE(406),
        /** The state of the object does not allow this. */
        CONFLICT(409),
        /** Somebody else changed the object since it was read. */
        STALE(412),
        /** The request is larger than the limit. */
        TOO_LARGE(413),
        /** The body is of a type that is not understood. */
        UNSUPPORTED(415),
        /** The request is well formed but can't be processed, such as a repeated key with another body. */
        UNPROCESSABLE(422),
        /** The change must say which version it changes. */
        PRECONDITION_REQUIRED(428),
        /** Too many requests or attempts; try again later. */
        TOO_MANY(429),
        /** Something went wrong here; the log has more. */
        INTERNAL(500),
        /** Something the answer needs is away for the moment; try again later. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** @return the HTTP status code */
        public int status() {
            return status;
        }
    }

    /**
     * A field that two people set at once.
     *
     * @param field its name
     * @param yours what the request would have set, as people see it; nothing to take it away
     * @param theirs what stands there now; nothing if it was taken away
     */
    public record Conflict(String field, Optional<String> yours, Optional<String> theirs) {}

    /** A problem without conflicts. */
    public Problem(Kind kind, String code, String detail, Optional<String> field, List<String> args) {
        this(kind, code, detail, field, args, List.of());
    }

    public Problem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(field, "field");
        args = List.copyOf(args);
        conflicts = List.copyOf(conflicts);
    }

    /** A problem about the request as a whole. */
    public static Problem of(Kind kind, String code, String detail, String... args) {
        return new Problem(kind, code, detail, Optional.empty(), List.of(args));
    }

    /** A value that is not allowed, named by its field. */
    public static Problem invalid(String field, String code, String detail, String... args) {
        return new Problem(Kind.INVALID, code, field + " " + detail, Optional.of(field), List.of(args));
    }

    /** A value that is allowed and stands against what there is, named by its field. */
    public static Problem conflict(String field, String code, String detail, String... args) {
        return new Problem(Kind.CONFLICT, code, detail, Optional.of(field), List.of(args));
    }

    /** The one answer for what does not exist and for what the actor may not know of. */
    public static Problem notFound() {
        return of(Kind.NOT_FOUND, "not-found", "There is no such thing here.");
    }

    /** The actor sees the object but may not do this. */
    public static Problem forbidden() {
        return of(Kind.FORBIDDEN, "forbidden", "Your roles do not allow this.");
    }

    /** Somebody else changed the object in between. */
    public static Problem stale() {
        return of(Kind.STALE, "stale", "Somebody else has changed this since you read it. Read it again.");
    }

    /** Somebody else set the same fields in between, at least one. */
    public static Problem stale(List<Conflict> conflicts) {
        String fields = conflicts.stream().map(Conflict::field).collect(Collectors.joining(", "));
        return new Problem(
                Kind.STALE,
                "stale",
                "Somebody else has set " + fields + " since you read it. Read it again.",
                conflicts.stream().map(Conflict::field).findFirst(),
                List.of(),
                conflicts);
    }

    /**
     * @return the seconds after which asking again makes sense: of TOO_MANY what its arguments say, or 30; of UNAVAILABLE
     *     5; of any other nothing
     */
    public OptionalInt retryAfter() {
        return switch (kind) {
            case UNAVAILABLE -> OptionalInt.of(AWAY_SECONDS);
            case TOO_MANY -> OptionalInt.of(args.stream()
                    .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(SLOW_DOWN_SECONDS));
            default -> OptionalInt.empty();
        };
    }

    /** @return this problem, to be thrown */
    public ProblemException exception() {
        return new ProblemException(this);
    }
}
