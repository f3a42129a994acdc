package org.arrimo.itests.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Somebody who speaks to the desk's REST API with their own credentials. */
public final class Caller {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI base;
    private final String authorization;

    private Caller(URI base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    public static Caller anonymous(URI base) {
        return new Caller(base, null);
    }

    public static Caller basic(URI base, String login, String password) {
        byte[] pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Caller(base, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public static Caller bearer(URI base, String token) {
        return new Caller(base, "Bearer " + token);
    }

    /** @return the same caller without the credentials, for a client that has others */
    public Caller withoutCredentials() {
        return anonymous(base);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, json, with(headers, "Content-Type", "application/json"));
    }

    public Answer patch(String path, String json, String... headers) {
        return send("PATCH", path, json, with(headers, "Content-Type", "application/json"));
    }

    /**
     * @param body null for none
     * @param headers names and values in turn
     */
    public Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }
}
