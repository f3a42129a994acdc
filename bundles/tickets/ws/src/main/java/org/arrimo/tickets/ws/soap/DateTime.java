package org.arrimo.tickets.ws.soap;

import java.time.Instant;
import java.time.OffsetDateTime;

import javax.xml.bind.annotation.adapters.XmlAdapter;

/** Times as {@code xs:dateTime} in UTC. */
public final class DateTime extends XmlAdapter<String, Instant> {
    @Override
    public Instant unmarshal(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    @Override
    public String marshal(Instant time) {
        return time == null ? null : time.toString();
    }
}
