package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.TicketNumber;

/** Tickets by number. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "NumberList")
public class NumberListData {
    @XmlElement
    private List<String> number;

    NumberListData() {
        // for JAXB
    }

    NumberListData(List<TicketNumber> numbers) {
        number = numbers.stream().map(TicketNumber::toString).toList();
    }
}
