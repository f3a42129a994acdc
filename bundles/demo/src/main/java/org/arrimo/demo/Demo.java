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

/** Fills a desk that has no ticket yet, in the background: nobody waits for it. */
public final class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final People people;
    private final Groups groups;
    private final Tickets tickets;
    private final Attachments attachments;
    private final Path folder;
    private final Thread thread = new Thread(this::fill, "arrimo-demo");

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

    private void fill() {
        if (tickets.figures(Actor.system("demo"), TicketFilter.ALL).tickets() > 0) {
            return;
        }
        DemoPeople demoPeople = new DemoPeople(people, groups, folder);
        Map<Cast, Actor> cast = demoPeople.make();
        new DemoTickets(tickets, attachments, cast)
                .make(
                        demoPeople.team(Cast.BRUNO.team().orElseThrow()),
                        demoPeople.team(Cast.CARMEN.team().orElseThrow()),
                        demoPeople.team(Cast.PAULO.team().orElseThrow()));
        LOG.info("event=demo.ready people={} passwords={}", cast.size(), folder.resolve("demo-passwords"));
    }
}
