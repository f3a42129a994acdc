package org.arrimo.itests.upgrade;

import org.arrimo.itests.desk.Caller;

/** A client that speaks REST. */
final class RestClient implements Client {
    private static final String TICKETS = "/api/v1/tickets";

    private final Caller caller;
    private final Ledger ledger;

    RestClient(Caller caller, Ledger ledger) {
        this.caller = caller;
        this.ledger = ledger;
    }

    @Override
    public String open(String subject) {
        return ledger.ask("REST create", 201, () -> caller.post(TICKETS, "{\"subject\":\"" + subject + "\"}"))
                .json()
                .path("number")
                .asText();
    }

    @Override
    public void read(String number) {
        ledger.ask("REST read", 200, () -> caller.get(TICKETS + "/" + number));
    }

    @Override
    public void list(String subject) {
        ledger.ask("REST list", 200, () -> caller.get(TICKETS + "?limit=20"));
    }

    @Override
    public void reply(String number, String body) {
        String message = "{\"body\":\"" + body + "\",\"visibility\":\"public\"}";
        ledger.ask("REST reply", 201, () -> caller.post(TICKETS + "/" + number + "/messages", message));
    }
}
