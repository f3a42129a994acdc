package org.arrimo.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The requests that are measured, as they go over the wire. */
final class Requests {
    private static final String JSON = "Content-Type: application/json\r\n";

    /** Filters with the order of what they let through: what is open, what is done, and both. */
    private static final List<String> VIEWS = List.of(
            "q=state:open+team:%22Team+7%22&sort=-updated",
            "q=state:open+-assignee:none&sort=priority",
            "q=state:new,on-hold+priority:moderate&sort=number",
            "q=state:closed+team:%22Team+5%22&sort=-opened",
            "q=opened:2020-01-01&sort=-updated",
            "q=team:%22Team+3%22+or+team:%22Team+4%22&sort=-number");

    private final List<String> numbers;
    private final String talkative;
    private final String token;
    private final String session;

    /**
     * @param numbers of tickets there are
     * @param talkative the number of one with a long conversation
     */
    Requests(List<String> numbers, String talkative, String token, String session) {
        this.numbers = numbers;
        this.talkative = talkative;
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

    byte[] talkativePage() {
        return get("/tickets/" + talkative, browser());
    }

    byte[] viewPage() {
        return get("/tickets/find?" + VIEWS.get(ThreadLocalRandom.current().nextInt(VIEWS.size())), browser());
    }

    byte[] foundPage() {
        return get("/tickets?words=" + Seed.anyWord(), browser());
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
