package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Tally;

/** Tickets counted, 1000 at most; more says whether there are or may be more. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Tally",
        propOrder = {"count", "more"})
public class TallyData {
    private int count;

    private boolean more;

    TallyData() {
        // for JAXB
    }

    TallyData(Tally tally) {
        count = tally.count();
        more = tally.more();
    }
}
