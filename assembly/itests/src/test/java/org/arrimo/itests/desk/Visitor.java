package org.arrimo.itests.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with the portal open: pages and forms of one session, without a browser. */
public final class Visitor {
    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI base;

    private Visitor(URI base) {
        this.base = base;
    }

    /** Signs in and stays so. */
    public static Visitor signedIn(URI base, String login, String password) {
        Visitor visitor = new Visitor(base);
        visitor.send("/signin", "/signin", Map.of("login", login, "password", password));
        return visitor;
    }

    public Answer get(String path) {
        return ask(request(path));
    }

    /**
     * Fills in a page's form and sends it.
     *
     * @param page where the form is; its hidden fields are sent along
     * @param path where it goes
     */
    public Answer send(String page, String path, Map<String, String> fields) {
        return send(get(page), path, fields);
    }

    /** Sends a form of a page that was looked at, with what stands hidden in it. */
    public Answer send(Answer page, String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            all.put(hidden.group(1), hidden.group(2));
        }
        all.putAll(fields);
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return ask(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base.toString().replaceFirst("/$", ""))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    private Answer ask(HttpRequest.Builder request) {
        try {
            return Answer.of(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
