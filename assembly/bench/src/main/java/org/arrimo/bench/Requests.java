package org.arrimo.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The requests that are measured, as they go over the wire. */
final class Requests {
    private static final String JSON = "Content-Type: application/json\r\n";

    private final List<String> numbers;
    private final String token;
    private final String session;

    /** @param numbers of tickets there are */
    Requests(List<String> numbers, String token, String session) {
        this.numbers = numbers;
        this.token = token;
        this.session = session;
    }

    byte[] read() {
        return get("/api/v1/tickets/" + anyNumber(), bearer());
    }

    byte[] list() {
        return get("/api/v1/tickets?open=true&team=" + Seed.anyTeam() + "&limit=50", bearer());
    }

    byte[] find() {
        return get("/api/v1/tickets?limit=50&q=" + Seed.anyWord(), bearer());
    }

    byte[] queuePage() {
        return get("/tickets", browser());
    }

    byte[] ticketPage() {
        return get("/tickets/" + anyNumber(), browser());
    }

    byte[] create() {
        return post(
                "/api/v1/tickets",
                bearer() + JSON,
                "{\"subject\":\"" + Seed.subject() + "\",\"description\":\"" + Seed.DESCRIPTION + "\"}");
    }

    byte[] soapRead() {
        return soap("<t:getTicket><number>" + anyNumber() + "</number></t:getTicket>");
    }

    byte[] soapCreate() {
        return soap("<t:openTicket><kind>incident</kind><subject>" + Seed.subject() + "</subject><description>"
                + Seed.DESCRIPTION + "</description></t:openTicket>");
    }

    static byte[] get(String path, String headers) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] post(String path, String headers, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "Content-Length: " + length + "\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] soap(String call) {
        return post(
                "/soap/v1/tickets",
                bearer() + "Content-Type: text/xml; charset=UTF-8\r\nSOAPAction: \"\"\r\n",
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:t=\"" + Seed.NAMESPACE
                        + "\"><s:Body>" + call + "</s:Body></s:Envelope>");
    }

    private String anyNumber() {
        return numbers.get(ThreadLocalRandom.current().nextInt(numbers.size()));
    }

    static String bearer(String token) {
        return "Authorization: Bearer " + token + "\r\n";
    }

    private String bearer() {
        return bearer(token);
    }

    private String browser() {
        return "Cookie: " + session + "\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\n";
    }
}
