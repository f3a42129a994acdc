package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Completion;

/** What may be written next in a filter, and which part of what is written it replaces. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Completion",
        propOrder = {"text", "label", "from", "to"})
public class CompletionData {
    @XmlElement(required = true)
    private String text;

    @XmlElement(required = true)
    private String label;

    private int from;

    private int to;

    CompletionData() {
        // for JAXB
    }

    CompletionData(Completion completion) {
        text = completion.text();
        label = completion.label();
        from = completion.from();
        to = completion.to();
    }
}
