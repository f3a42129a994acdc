package org.arrimo.itests.upgrade;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.arrimo.itests.desk.Desk;

/** Sixteen clients: eight over REST, four over SOAP, four at the portal. Each takes a breath between two tickets. */
final class Crowd implements AutoCloseable {
    private static final int CLIENTS = 16;
    private static final long BREATH_MILLIS = 100;

    private final Ledger ledger;
    private final ScheduledExecutorService clients = Executors.newScheduledThreadPool(CLIENTS);

    Crowd(Desk desk, Ledger ledger) {
        this.ledger = ledger;
        for (int index = 0; index < CLIENTS; index++) {
            Client client = client(index, desk);
            String name = "hotupgrade c" + index + "n";
            int[] turn = {0};
            clients.scheduleWithFixedDelay(
                    () -> turn(client, name + turn[0]++), 0, BREATH_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Lets each finish what it does. */
    @Override
    public void close() throws InterruptedException {
        clients.shutdown();
        if (!clients.awaitTermination(60, TimeUnit.SECONDS)) {
            ledger.failed("a client did not finish");
        }
    }

    private Client client(int index, Desk desk) {
        return switch (index % 4) {
            case 0, 1 -> new RestClient(desk.admin(), ledger);
            case 2 -> new SoapClient(desk.admin(), ledger);
            default -> new PortalClient(desk.address(), "admin", desk.adminPassword(), ledger);
        };
    }

    private void turn(Client client, String subject) {
        try {
            String number = client.open(subject);
            ledger.opened(subject, number);
            client.read(number);
            client.list(subject);
            client.reply(number, "reply to " + subject);
            ledger.replied(number, "reply to " + subject);
        } catch (RuntimeException e) {
            ledger.failed(subject + ": " + e);
        }
    }
}
