package org.arrimo.platform.ws.gate;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;

/** A {@link Problem} as {@code application/problem+json} (RFC 9457). */
public final class ProblemJson {
    /** The media type. */
    public static final String TYPE = "application/problem+json";

    private static final JsonMapper JSON = new JsonMapper();

    private ProblemJson() {}

    /** @return the members of the object, in the order to write them */
    public static Map<String, Object> members(Problem problem, String instance) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:arrimo:problem:" + problem.code());
        members.put("title", title(problem.kind()));
        members.put("status", problem.kind().status());
        members.put("detail", problem.detail());
        members.put("instance", instance);
        members.put("code", problem.code());
        problem.field().ifPresent(field -> members.put("field", field));
        if (!problem.conflicts().isEmpty()) {
            members.put(
                    "conflicts",
                    problem.conflicts().stream().map(ProblemJson::conflict).toList());
        }
        return members;
    }

    private static Map<String, Object> conflict(Problem.Conflict conflict) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("field", conflict.field());
        members.put("yours", conflict.yours().orElse(null));
        members.put("theirs", conflict.theirs().orElse(null));
        return members;
    }

    /** @return the octets of the body */
    public static byte[] body(Problem problem, String instance) {
        try {
            return JSON.writeValueAsBytes(members(problem, instance));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts is always written", e);
        }
    }

    /** Sets the headers that go with a problem: the challenge of a 401, the time to wait of a 429 or 503. */
    public static void headers(Problem problem, HttpServletResponse response) {
        if (problem.kind() == Problem.Kind.UNAUTHENTICATED) {
            response.setHeader("WWW-Authenticate", Authentication.CHALLENGE);
        }
        problem.retryAfter().ifPresent(seconds -> response.setIntHeader("Retry-After", seconds));
    }

    /** Answers with the problem, unless an answer is on its way already. */
    public static void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.kind().status());
        headers(problem, response);
        byte[] body = body(problem, request.getRequestURI());
        response.setContentType(TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String title(Problem.Kind kind) {
        String words = Wire.name(kind).replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
