package org.arrimo.demo;

import java.nio.file.Path;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.Tickets;

/** Fills a desk that has no ticket yet, in the background: nobody waits for it, and nothing fails without it. */
public final class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final long STOP_MILLIS = 10_000;

    private final People people;
    private final Groups groups;
    private final Tickets tickets;
    private final Attachments attachments;
    private final Path folder;
    private final Thread thread = new Thread(this::run, "arrimo-demo");
    private volatile boolean stopped;

    public Demo(People people, Groups groups, Tickets tickets, Attachments attachments, String folder) {
        this.people = people;
        this.groups = groups;
        this.tickets = tickets;
        this.attachments = attachments;
        this.folder = Path.of(folder);
    }

    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets the ticket in hand be finished. */
    public void stop() throws InterruptedException {
        stopped = true;
        thread.join(STOP_MILLIS);
    }

    private void run() {
        try {
            fill();
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.warn("event=demo.failed action=\"An empty desk is tried again at the next start\"", e);
            }
        }
    }

    private void fill() {
        if (tickets.figures(Actor.system("demo"), TicketFilter.ALL).tickets() > 0) {
            return;
        }
        DemoPasswords passwords = new DemoPasswords(folder);
        DemoPeople demoPeople = new DemoPeople(people, groups, passwords);
        Map<Cast, Actor> cast = demoPeople.make();
        DemoTickets demoTickets = new DemoTickets(
                new DemoDesk(tickets, attachments, cast),
                demoPeople.team(Cast.BRUNO.team().orElseThrow()),
                demoPeople.team(Cast.CARMEN.team().orElseThrow()),
                demoPeople.team(Cast.PAULO.team().orElseThrow()));
        for (Runnable scene : demoTickets.scenes()) {
            if (stopped) {
                return;
            }
            scene.run();
        }
        LOG.info("event=demo.ready people={} passwords={}", cast.size(), passwords.file());
    }
}
