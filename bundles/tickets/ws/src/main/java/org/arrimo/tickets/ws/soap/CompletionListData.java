package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** What may be written next. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "CompletionList",
        propOrder = {"completion"})
public class CompletionListData {
    @XmlElement
    private List<CompletionData> completion;

    CompletionListData() {
        // for JAXB
    }

    CompletionListData(List<CompletionData> all) {
        completion = all;
    }
}
