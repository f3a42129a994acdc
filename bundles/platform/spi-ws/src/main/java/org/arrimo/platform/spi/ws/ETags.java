package org.arrimo.platform.spi.ws;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.arrimo.platform.api.Problem;

/** Versions as entity tags (RFC 9110): version 7 is {@code "7"}. */
public final class ETags {
    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e]*)\"");
    private static final Pattern VERSION = Pattern.compile("0|[1-9][0-9]{0,17}");

    private ETags() {}

    /** @return the tag of a version, for {@code Response.tag(String)}, which puts it in quotes */
    public static String of(long version) {
        return Long.toString(version);
    }

    /**
     * The version a change is meant for.
     *
     * @param ifMatch the header {@code If-Match}, or null
     * @return the version, or nothing for {@code *}: whatever there is
     * @throws org.arrimo.platform.api.ProblemException PRECONDITION_REQUIRED without the header; INVALID on {@code
     *     If-Match} when it is not one entity tag; STALE for a tag that this service never gave, or a weak one
     */
    public static OptionalLong version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(
                            Problem.Kind.PRECONDITION_REQUIRED,
                            "if-match-required",
                            "Say which version you change: send If-Match with the ETag you read.")
                    .exception();
        }
        String tag = ifMatch.strip();
        if (tag.equals("*")) {
            return OptionalLong.empty();
        }
        Matcher form = TAG.matcher(tag);
        if (!form.matches()) {
            throw Problem.invalid("If-Match", "bad-etag", "must be one entity tag in quotes, such as \"7\", or *")
                    .exception();
        }
        if (form.group(1) != null || !VERSION.matcher(form.group(2)).matches()) {
            throw Problem.stale().exception();
        }
        return OptionalLong.of(Long.parseLong(form.group(2)));
    }
}
