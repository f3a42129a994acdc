package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Merging;
import org.arrimo.tickets.ws.Names;

/** What a ticket gave to others and has from them. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Merging",
        propOrder = {"into", "origin", "putBack", "part", "split"})
public class MergingData {
    private TicketRowData into;

    private TicketRowData origin;

    private boolean putBack;

    @XmlElement
    private List<MergedPartData> part;

    @XmlElement
    private List<TicketRowData> split;

    MergingData() {
        // for JAXB
    }

    MergingData(Merging merging, Names names) {
        into = merging.into().map(row -> new TicketRowData(row, names)).orElse(null);
        origin = merging.origin().map(row -> new TicketRowData(row, names)).orElse(null);
        putBack = merging.putBack();
        part = merging.parts().stream()
                .map(merged -> new MergedPartData(merged, names))
                .toList();
        split = merging.splits().stream()
                .map(row -> new TicketRowData(row, names))
                .toList();
    }
}
