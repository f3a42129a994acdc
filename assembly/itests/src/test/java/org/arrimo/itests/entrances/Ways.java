package org.arrimo.itests.entrances;

import java.util.Map;
import java.util.stream.Collectors;

import org.arrimo.itests.desk.Answer;

/** The three ways into the desk, as one person goes them. Each answers with the status as it is over REST. */
record Ways(Cast.Person person) {
    private static final Map<Integer, String> WORDS =
            Map.of(200, "yes", 201, "yes", 204, "yes", 303, "yes", 403, "forbidden", 404, "not-found", 409, "conflict");

    Answer rest(String method, String path, String json) {
        return json == null
                ? person.caller().send(method, path, null, "If-Match", "*")
                : person.caller().send(method, path, json, "If-Match", "*", "Content-Type", "application/json");
    }

    Answer upload(String path, String content) {
        return person.caller().send("POST", path, content, "Content-Type", "text/plain");
    }

    Answer soap(String operation, String parts) {
        String message = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><t:" + operation
                + " xmlns:t=\"urn:arrimo:tickets:v1\">" + parts + "</t:" + operation + "></s:Body></s:Envelope>";
        return person.caller().send("POST", "/soap/v1/tickets", message, "Content-Type", "text/xml;charset=utf-8");
    }

    Answer page(String path) {
        return person.caller()
                .withoutCredentials()
                .send("GET", path, null, "Cookie", person.cookie(), "Accept", "text/html");
    }

    Answer form(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue() + "&")
                .collect(Collectors.joining());
        return person.caller()
                .withoutCredentials()
                .send(
                        "POST",
                        path,
                        form + "csrf=" + person.csrf(),
                        "Cookie",
                        person.cookie(),
                        "Accept",
                        "text/html",
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    /** @return yes, forbidden, not-found or conflict; of anything else the status and the answer */
    static String word(Answer answer) {
        int status = Asking.status(answer);
        return WORDS.getOrDefault(status, status + " " + answer.body());
    }
}
