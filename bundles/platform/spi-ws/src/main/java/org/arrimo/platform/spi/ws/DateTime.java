package org.arrimo.platform.spi.ws;

import java.time.Instant;
import java.time.OffsetDateTime;

import javax.xml.bind.annotation.adapters.XmlAdapter;

/** Times as {@code xs:dateTime} in UTC; named in the package of a contract by {@code @XmlJavaTypeAdapter}. */
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
