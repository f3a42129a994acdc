package org.arrimo.tickets.ws.soap;

import java.time.Instant;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.Breach;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Names;

/** A breach of the terms of use. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Breach",
        propOrder = {
            "id",
            "person",
            "evidence",
            "account",
            "measure",
            "ticketsADay",
            "author",
            "recordedAt",
            "until",
            "reply",
            "repliedAt",
            "withdrawal",
            "withdrawnAt",
            "inForce"
        })
public class BreachData {
    private long id;

    @XmlElement(required = true)
    private NamedData person;

    @XmlElement
    private String evidence;

    @XmlElement(required = true)
    private String account;

    @XmlElement(required = true)
    private MeasureWord measure;

    @XmlElement
    private Integer ticketsADay;

    @XmlElement(required = true)
    private NamedData author;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant recordedAt;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant until;

    @XmlElement
    private String reply;

    @XmlElement
    @XmlSchemaType(name = "dateTime")
    private Instant repliedAt;

    @XmlElement
    private String withdrawal;

    @XmlElement
    @XmlSchemaType(name = "dateTime")
    private Instant withdrawnAt;

    private boolean inForce;

    BreachData() {
        // for JAXB
    }

    BreachData(Breach breach, Names names) {
        id = breach.id();
        person = new NamedData(names.person(breach.person()));
        evidence = breach.evidence().map(TicketNumber::toString).orElse(null);
        account = XmlText.of(breach.account());
        measure = MeasureWord.of(breach.measure());
        ticketsADay = breach.ticketsADay().isPresent() ? breach.ticketsADay().getAsInt() : null;
        author = new NamedData(names.person(breach.author()));
        recordedAt = breach.recordedAt();
        until = breach.until();
        reply = breach.reply().map(XmlText::of).orElse(null);
        repliedAt = breach.repliedAt().orElse(null);
        withdrawal = breach.withdrawal().map(XmlText::of).orElse(null);
        withdrawnAt = breach.withdrawnAt().orElse(null);
        inForce = breach.inForce();
    }
}
