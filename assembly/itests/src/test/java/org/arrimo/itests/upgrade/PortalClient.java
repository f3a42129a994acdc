package org.arrimo.itests.upgrade;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.arrimo.itests.desk.Answer;

/** A client with a browser: one session all the time, and a form's token with every change. */
final class PortalClient implements Client {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern TICKET = Pattern.compile("/tickets/([A-Z]+-[0-9]+)");

    private final URI base;
    private final Ledger ledger;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    PortalClient(URI base, String login, String password, Ledger ledger) {
        this.base = base;
        this.ledger = ledger;
        post("sign in", "/signin", "login=" + encoded(login) + "&password=" + encoded(password));
    }

    @Override
    public String open(String subject) {
        String form = "kind=incident&subject=" + encoded(subject) + "&description=" + encoded(subject);
        Answer answer = post("create", "/tickets/new", form + "&csrf=" + token("/tickets/new"));
        return found(TICKET, answer.header("Location"));
    }

    @Override
    public void read(String number) {
        get("read", "/tickets/" + number);
    }

    @Override
    public void list(String subject) {
        get("list", "/tickets");
    }

    @Override
    public void reply(String number, String body) {
        String path = "/tickets/" + number;
        String form = "visibility=public&body=" + encoded(body);
        post("reply", path + "/messages", form + "&csrf=" + token(path));
    }

    private String token(String path) {
        return found(CSRF, get("form", path).body());
    }

    private Answer get(String kind, String path) {
        return ask(kind, 200, HttpRequest.newBuilder(base.resolve(path)));
    }

    private Answer post(String kind, String path, String form) {
        return ask(
                kind,
                303,
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private Answer ask(String kind, int expected, HttpRequest.Builder request) {
        HttpRequest sent = request.header("Accept", "text/html")
                .timeout(Duration.ofSeconds(60))
                .build();
        return ledger.ask("page " + kind, expected, () -> {
            try {
                return Answer.of(http.send(sent, BodyHandlers.ofString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
