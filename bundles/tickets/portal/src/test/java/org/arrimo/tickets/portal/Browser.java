package org.arrimo.tickets.portal;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks for pages and sends forms. */
final class Browser {
    private static final String BOUNDARY = "----between";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final Map<String, String> headers = new HashMap<>(Map.of("X-Language", "en"));

    Browser(URI base) {
        this.base = base;
    }

    Browser in(String tag) {
        return with("X-Language", tag);
    }

    /** @return one that sends this header too */
    Browser with(String name, String value) {
        var other = new Browser(base);
        other.headers.putAll(headers);
        other.headers.put(name, value);
        return other;
    }

    URI at(String path) {
        return base.resolve(path);
    }

    HttpResponse<String> get(String login, String path) {
        return send(request(login, path).GET());
    }

    HttpResponse<String> post(String login, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(login, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> upload(String login, String path, Map<String, String> fields, String file, String content) {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(part("name=\"" + name + "\"", value)));
        body.append(part("name=\"file\"; filename=\"" + file + "\"\r\nContent-Type: text/html", content));
        body.append("--").append(BOUNDARY).append("--\r\n");
        return send(request(login, path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static String part(String head, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + value + "\r\n";
    }

    private HttpRequest.Builder request(String login, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).header("X-Login", login);
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
