package org.arrimo.itests.entrances;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.arrimo.itests.desk.Answer;

/** Asks through an entrance, as the kind of client that uses it. */
final class Asking {
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern FAULT = Pattern.compile("<(?:\\w+:)?status>([0-9]{3})</");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BOUNDARY = "matrixmatrixmatrix";

    /**
     * What came back, in a form that can be compared.
     *
     * @param status as over REST, also of a fault
     * @param told the body and headers without what names the object that was asked for
     */
    record Told(int status, String body, String told) {}

    private final Assets assets;

    /** Where the portal's own files are at the moment: {@code {version}/{file}} by the path before it. */
    record Assets(Map<String, String> files) {}

    Asking(Assets assets) {
        this.assets = assets;
    }

    Told ask(Matrix.Row row, Cast.Person person, Map<String, String> names) {
        String sent = filled(row.sent(), names);
        String query = "";
        if (sent.startsWith("?")) {
            String[] parts = sent.split(" ", 2);
            query = parts[0];
            sent = parts.length > 1 ? parts[1] : "";
        }
        String path = filled(row.path().replaceFirst("[#?](?!wsdl).*", ""), names)
                .replaceFirst("(.*/(?:assets|static)/).*", "$1")
                .transform(found -> assets.files().getOrDefault(found, found));
        Answer answer =
                switch (row.kind()) {
                    case "rest" -> rest(row, person, path + query, sent);
                    case "soap" -> soap(row, person, path, sent);
                    default -> portal(row, person, path + query, sent);
                };
        return told(answer, path, names);
    }

    private static Answer rest(Matrix.Row row, Cast.Person person, String path, String sent) {
        List<String> headers = new ArrayList<>();
        if (!row.method().equals("GET")) {
            headers.addAll(List.of("If-Match", "*"));
        }
        String body = sent.isEmpty() ? null : sent.replaceFirst("^file:", "");
        if (body != null) {
            headers.addAll(List.of("Content-Type", sent.startsWith("file:") ? "text/csv" : "application/json"));
        }
        return person.caller().send(row.method(), path, body, headers.toArray(String[]::new));
    }

    private static Answer soap(Matrix.Row row, Cast.Person person, String path, String sent) {
        if (row.method().equals("GET")) {
            return person.caller().get(path);
        }
        String operation = row.path().replaceFirst(".*#", "");
        String module = row.path().replaceFirst("/soap/v1/(\\w+).*", "$1");
        String message = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><t:" + operation
                + " xmlns:t=\"urn:arrimo:" + module + ":v1\">" + sent + "</t:" + operation + "></s:Body></s:Envelope>";
        return person.caller().send("POST", path, message, "Content-Type", "text/xml;charset=utf-8");
    }

    private static Answer portal(Matrix.Row row, Cast.Person person, String path, String sent) {
        List<String> headers = new ArrayList<>();
        if (!person.cookie().isEmpty()) {
            headers.addAll(List.of("Cookie", person.cookie(), "Accept", "text/html"));
        }
        if (row.method().equals("GET")) {
            if (row.isPart()) {
                headers.addAll(List.of("HX-Request", "true"));
            }
            return browser(person, "GET", path, null, headers);
        }
        if (!sent.startsWith("multipart:")) {
            headers.addAll(List.of("Content-Type", FORM));
            String form = person.csrf().isEmpty() ? sent : sent + "&csrf=" + person.csrf();
            return browser(person, "POST", path, form, headers);
        }
        headers.addAll(List.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
        StringBuilder body = new StringBuilder();
        for (String field : (sent.substring(10) + "&csrf=" + person.csrf()).split("&")) {
            String[] pair = field.split("=", 2);
            body.append(part("name=\"" + pair[0] + "\"", pair[1]));
        }
        body.append(part("name=\"file\"; filename=\"a.txt\"", "hello")).append("--" + BOUNDARY + "--\r\n");
        return browser(person, "POST", path, body.toString(), headers);
    }

    private static String part(String disposition, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    /** A browser has the session's cookie and nothing else. */
    private static Answer browser(Cast.Person person, String method, String path, String body, List<String> headers) {
        return person.caller().withoutCredentials().send(method, path, body, headers.toArray(String[]::new));
    }

    static String filled(String text, Map<String, String> names) {
        return NAME.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(names.getOrDefault(found.group(1), found.group())));
    }

    /** @return that of an answer, also of a fault, as it is over REST */
    static int status(Answer answer) {
        Matcher fault = FAULT.matcher(answer.body());
        return answer.status() == 500 && fault.find() ? Integer.parseInt(fault.group(1)) : answer.status();
    }

    private static Told told(Answer answer, String path, Map<String, String> names) {
        int status = status(answer);
        StringBuilder told = new StringBuilder(status + "\n");
        answer.response().headers().map().forEach((name, values) -> {
            if (!name.matches("(?i)date|content-length|set-cookie")) {
                told.append(name).append(": ").append(values).append('\n');
            }
        });
        String body = answer.body()
                .replaceAll("[A-Za-z0-9_-]{86}", "TOKEN")
                .replace(" aria-current=\"page\"", "")
                .replaceAll("value=\"" + Pattern.quote(path) + "(\\?[^\"]*)?\"", "value=\"PATH\"")
                .replace("\"instance\":\"" + path + "\"", "\"instance\":\"PATH\"");
        String number = names.get("number");
        return new Told(status, answer.body(), told + (number == null ? body : body.replace(number, "NUMBER")));
    }
}
