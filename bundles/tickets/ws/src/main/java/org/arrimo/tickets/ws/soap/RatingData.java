package org.arrimo.tickets.ws.soap;

import java.time.Instant;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.Rating;

/** What a requester was asked and answered. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Rating",
        propOrder = {"ticket", "askedAt", "verdict", "comment", "answeredAt", "until"})
public class RatingData {
    @XmlElement(required = true)
    private String ticket;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant askedAt;

    @XmlElement
    private VerdictWord verdict;

    @XmlElement(required = true)
    private String comment;

    @XmlElement
    @XmlSchemaType(name = "dateTime")
    private Instant answeredAt;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant until;

    RatingData() {
        // for JAXB
    }

    RatingData(Rating rating) {
        ticket = rating.ticket().toString();
        askedAt = rating.askedAt();
        verdict = rating.verdict().map(VerdictWord::of).orElse(null);
        comment = XmlText.of(rating.comment());
        answeredAt = rating.answeredAt().orElse(null);
        until = rating.until();
    }
}
