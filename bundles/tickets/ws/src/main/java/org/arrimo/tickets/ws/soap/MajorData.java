package org.arrimo.tickets.ws.soap;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.MajorIncident;
import org.arrimo.tickets.ws.Names;

/** A major incident; one without organisations concerns everybody. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "MajorIncident",
        propOrder = {"number", "version", "announcement", "organisation", "declaredAt", "updatedAt", "endedAt"})
public class MajorData {
    @XmlElement(required = true)
    private String number;

    private long version;

    @XmlElement(required = true)
    private List<AnnouncementData> announcement;

    @XmlElement
    private List<NamedData> organisation;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant declaredAt;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant updatedAt;

    @XmlElement
    @XmlSchemaType(name = "dateTime")
    private Instant endedAt;

    MajorData() {
        // for JAXB
    }

    MajorData(MajorIncident major, Names names) {
        number = major.number().toString();
        version = major.version();
        announcement = major.announcements().stream().map(AnnouncementData::new).toList();
        organisation = new TreeSet<>(major.organisations())
                .stream()
                        .map(id -> new NamedData(
                                names.organisation(OptionalLong.of(id)).orElseThrow()))
                        .toList();
        declaredAt = major.declaredAt();
        updatedAt = major.updatedAt();
        endedAt = major.endedAt().orElse(null);
    }
}
