package org.arrimo.itests.desk;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the desk answered. */
public record Answer(int status, HttpResponse<String> response) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response);
    }

    public String body() {
        return response.body();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** @throws AssertionError when the body is no JSON */
    public JsonNode json() {
        try {
            return JSON.readTree(body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON in the answer " + status + ": " + body(), e);
        }
    }
}
