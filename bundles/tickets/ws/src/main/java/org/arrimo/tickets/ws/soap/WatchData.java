package org.arrimo.tickets.ws.soap;

import java.time.Instant;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Stopwatch.Watch;

/** Somebody's watch. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Watch",
        propOrder = {"ticket", "startedAt", "running", "seconds"})
public class WatchData {
    @XmlElement(required = true)
    private String ticket;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant startedAt;

    private boolean running;

    private long seconds;

    WatchData() {
        // for JAXB
    }

    WatchData(Watch watch) {
        ticket = watch.ticket().toString();
        startedAt = watch.startedAt();
        running = watch.running();
        seconds = watch.measured().toSeconds();
    }
}
