package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.BulkJob.Refusal;
import org.arrimo.tickets.api.MajorIncidents.Attached;

/** What became of incidents that were to be put below a major one. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Attached",
        propOrder = {"attached", "refused"})
public class AttachedData {
    @XmlElement
    private List<String> attached;

    @XmlElement
    private List<RefusalData> refused;

    AttachedData() {
        // for JAXB
    }

    AttachedData(List<Attached> all) {
        attached = all.stream()
                .filter(one -> one.refusal().isEmpty())
                .map(one -> one.number().toString())
                .toList();
        refused = all.stream()
                .filter(one -> one.refusal().isPresent())
                .map(one ->
                        new RefusalData(new Refusal(one.number(), one.refusal().get())))
                .toList();
    }
}
