package org.arrimo.itests.upgrade;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.arrimo.itests.desk.Answer;
import org.arrimo.itests.desk.Caller;

/** A client that speaks SOAP. */
final class SoapClient implements Client {
    private static final Pattern NUMBER = Pattern.compile("<(?:\\w+:)?number>([^<]+)<");

    private final Caller caller;
    private final Ledger ledger;

    SoapClient(Caller caller, Ledger ledger) {
        this.caller = caller;
        this.ledger = ledger;
    }

    @Override
    public String open(String subject) {
        Answer answer = call("create", "openTicket", "<kind>incident</kind><subject>" + subject + "</subject>");
        Matcher number = NUMBER.matcher(answer.body());
        if (!number.find()) {
            throw new IllegalStateException("no number in " + answer.body());
        }
        return number.group(1);
    }

    @Override
    public void read(String number) {
        call("read", "getTicket", "<number>" + number + "</number>");
    }

    @Override
    public void list(String subject) {
        call("list", "findTickets", "<q>" + subject + "</q>");
    }

    @Override
    public void reply(String number, String body) {
        call(
                "reply",
                "addMessage",
                "<number>" + number + "</number><body>" + body + "</body><visibility>public</visibility>");
    }

    private Answer call(String kind, String operation, String arguments) {
        String envelope = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:t=\"urn:arrimo:tickets:v1\"><s:Body><t:" + operation + ">" + arguments + "</t:" + operation
                + "></s:Body></s:Envelope>";
        return ledger.ask(
                "SOAP " + kind,
                200,
                () -> caller.send("POST", "/soap/v1/tickets", envelope, "Content-Type", "text/xml; charset=utf-8"));
    }
}
