package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.RatingSum;

/** Answers, counted. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "RatingSum",
        propOrder = {"key", "name", "asked", "answered", "good"})
public class RatingSumData {
    @XmlElement(required = true)
    private String key;

    @XmlElement(required = true)
    private String name;

    private long asked;

    private long answered;

    private long good;

    RatingSumData() {
        // for JAXB
    }

    RatingSumData(RatingSum sum, String name) {
        this.key = sum.key();
        this.name = name;
        this.asked = sum.asked();
        this.answered = sum.answered();
        this.good = sum.good();
    }
}
