package org.arrimo.itests.entrances;

import java.util.LinkedHashMap;
import java.util.Map;

import org.arrimo.itests.desk.Answer;

/** Lets one person try an operation each way there is to it, every time with a ticket of its own. */
final class OperationTries {
    private static final String REST = "/api/v1/tickets";
    private static final String JSON = "application/json";

    private final RightsCast cast;
    private final String who;
    private final Ways ways;
    private final Map<String, String> found = new LinkedHashMap<>();

    OperationTries(RightsCast cast, String who) {
        this.cast = cast;
        this.who = who;
        this.ways = new Ways(cast.person(who));
    }

    /** @return what was answered, by way; none for an operation that no entrance has */
    Map<String, String> ways(String operation) {
        found.clear();
        switch (operation) {
            case "get" -> reads("", "getTicket", "");
            case "history" -> reads("/history", "getHistory", "/history");
            case "messages" -> reads("/messages", "listMessages", null);
            case "files" -> reads("/attachments", "listAttachments", null);
            case "file" -> file("public");
            case "private-file" -> file("private");
            case "listed" -> listed();
            case "counted" -> counted();
            case "reads-notes" -> readsNotes();
            case "next" -> next();
            case "candidates" -> candidates();
            case "reply" -> says("public");
            case "note" -> says("private");
            case "attach" -> attaches("public");
            case "attach-note" -> attaches("private");
            case "open" -> opens("", "", true);
            case "open-other" -> opens("\"requester\":" + other(), "<requester>" + other() + "</requester>", false);
            case "open-urgent" -> opens("\"priority\":\"critical\"", "<priority>critical</priority>", false);
            case "open-team" -> opens("\"team\":" + cast.otherTeam(), "<team>" + cast.otherTeam() + "</team>", false);
            case "open-contact" -> opens("\"contact\":\"phone\"", "<contact>phone</contact>", false);
            default -> changes(operation);
        }
        return found;
    }

    private long other() {
        return cast.person(who.equals("requester") ? "colleague" : "requester").id();
    }

    private String ticket() {
        return cast.handedOver("incident", "right");
    }

    private static String number(String number) {
        return "<number>" + number + "</number>";
    }

    private void reads(String path, String operation, String page) {
        String number = ticket();
        found.put("rest", Ways.word(ways.rest("GET", REST + "/" + number + path, null)));
        found.put("soap", Ways.word(ways.soap(operation, number(number))));
        if (page != null) {
            found.put("page", Ways.word(ways.page("/tickets/" + number + page)));
        }
    }

    private void file(String visibility) {
        String number = ticket();
        long id = cast.added(number, "/attachments?name=a.txt&visibility=" + visibility, "hello", "text/plain");
        found.put("rest", Ways.word(ways.rest("GET", REST + "/" + number + "/attachments/" + id, null)));
        found.put("soap", Ways.word(ways.soap("getAttachment", number(number) + "<id>" + id + "</id>")));
        found.put("page", Ways.word(ways.page("/tickets/" + number + "/attachments/" + id)));
    }

    private void listed() {
        String mark = cast.fresh();
        String number = cast.handedOver("incident", mark);
        Answer rest = ways.rest("GET", REST + "?q=" + mark, null);
        found.put("rest", TicketRightsTest.yes(rest, rest.body().contains(number)));
        Answer soap = ways.soap("findTickets", "<q>" + mark + "</q>");
        found.put("soap", TicketRightsTest.yes(soap, soap.body().contains(number)));
    }

    private void counted() {
        String mark = cast.fresh();
        cast.handedOver("incident", mark);
        Answer rest = ways.rest("GET", REST + "/figures?q=" + mark, null);
        found.put("rest", TicketRightsTest.yes(rest, rest.json().path("tickets").asLong() == 1));
    }

    private void readsNotes() {
        String number = ticket();
        String mark = cast.fresh();
        cast.added(number, "/messages", "{\"body\":\"" + mark + "\",\"visibility\":\"private\"}", JSON);
        Answer rest = ways.rest("GET", REST + "/" + number + "/messages", null);
        found.put("rest", TicketRightsTest.yes(rest, rest.body().contains(mark)));
        Answer soap = ways.soap("listMessages", number(number));
        found.put("soap", TicketRightsTest.yes(soap, soap.body().contains(mark)));
        Answer page = ways.page("/tickets/" + number);
        found.put("page", TicketRightsTest.yes(page, page.body().contains(mark)));
    }

    private void next() {
        String number = ticket();
        Answer rest = ways.rest("GET", REST + "/" + number, null);
        found.put("rest", TicketRightsTest.yes(rest, !rest.json().path("next").isEmpty()));
        Answer soap = ways.soap("getTicket", number(number));
        found.put("soap", TicketRightsTest.yes(soap, soap.body().contains("<next>")));
        Answer page = ways.page("/tickets/" + number);
        found.put("page", TicketRightsTest.yes(page, page.body().contains("name=\"state\"")));
    }

    private void candidates() {
        Answer page = ways.page("/tickets/" + ticket());
        found.put("page", TicketRightsTest.yes(page, page.body().contains("name=\"assignee\"")));
    }

    private void says(String visibility) {
        String number = ticket();
        String json = "{\"body\":\"hello\",\"visibility\":\"" + visibility + "\"}";
        found.put("rest", Ways.word(ways.rest("POST", REST + "/" + number + "/messages", json)));
        String parts = number(number) + "<body>hello</body><visibility>" + visibility + "</visibility>";
        found.put("soap", Ways.word(ways.soap("addMessage", parts)));
        Map<String, String> form = Map.of("body", "hello", "visibility", visibility);
        found.put("page", Ways.word(ways.form("/tickets/" + number + "/messages", form)));
    }

    private void attaches(String visibility) {
        String number = ticket();
        String path = REST + "/" + number + "/attachments?name=a.txt&visibility=" + visibility;
        found.put("rest", Ways.word(ways.upload(path, "hello")));
        String parts = number(number) + "<name>a.txt</name><content>aGVsbG8=</content><visibility>" + visibility
                + "</visibility>";
        found.put("soap", Ways.word(ways.soap("attachFile", parts)));
    }

    /** The page's short form has no fields that are the desk's to fill in: there alone a plain report is tried. */
    private void opens(String json, String parts, boolean page) {
        String more = json.isEmpty() ? "" : "," + json;
        found.put("rest", Ways.word(ways.rest("POST", REST, "{\"subject\":\"" + cast.fresh() + "\"" + more + "}")));
        String said = "<kind>incident</kind><subject>" + cast.fresh() + "</subject>" + parts;
        found.put("soap", Ways.word(ways.soap("openTicket", said)));
        if (page) {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("kind", "incident");
            form.put("subject", cast.fresh());
            form.put("description", "");
            found.put("page", Ways.word(ways.form("/tickets/new", form)));
        }
    }

    private void changes(String operation) {
        long partner = cast.person("partner").id();
        switch (operation) {
            case "subject" -> change("\"subject\":\"other\"", "<subject>other</subject>", null, null, null);
            case "priority" -> change(
                    "\"priority\":\"low\",\"priorityReason\":\"urge\"",
                    "<priority>low</priority><grounds><priorityReason>urge</priorityReason></grounds>",
                    "priority",
                    "moderate",
                    "low");
            case "impact" -> change("\"impact\":\"low\"", "<impact>low</impact>", "impact", "medium", "low");
            case "urgency" -> change("\"urgency\":\"low\"", "<urgency>low</urgency>", "urgency", "medium", "low");
            case "team" -> change(
                    "\"team\":" + cast.otherTeam(),
                    "<team>" + cast.otherTeam() + "</team>",
                    "team",
                    "" + cast.team(),
                    "" + cast.otherTeam());
            case "hand-back" -> change("\"team\":null", "<team>none</team>", "team", "" + cast.team(), "");
            case "assignee" -> change(
                    "\"assignee\":" + partner, "<assignee>" + partner + "</assignee>", "assignee", "", "" + partner);
            case "work" -> change(
                    "\"state\":\"in-progress\"", "<state>in-progress</state>", "state", "new", "in-progress");
            case "cancel" -> change("\"state\":\"cancelled\"", "<state>cancelled</state>", "state", "new", "cancelled");
            default -> throw new AssertionError("nobody knows how to try " + operation);
        }
    }

    private void change(String json, String parts, String field, String before, String after) {
        found.put("rest", Ways.word(ways.rest("PATCH", REST + "/" + ticket(), "{" + json + "}")));
        String number = ticket();
        String version = "<version>" + cast.version(number) + "</version>";
        found.put("soap", Ways.word(ways.soap("changeTicket", number(number) + version + parts)));
        if (field != null) {
            number = ticket();
            Map<String, String> form = new LinkedHashMap<>();
            form.put("version", cast.version(number));
            form.put(field, after);
            form.put("before-" + field, before);
            if (field.equals("priority")) {
                form.put("priorityReason", "urge");
                form.put("before-priorityReason", "");
            }
            found.put("page", Ways.word(ways.form("/tickets/" + number + "/properties", form)));
        }
    }
}
