package org.arrimo.sample.ws.soap;

import java.time.Instant;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.sample.api.Specimen;

/** A specimen. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Specimen",
        propOrder = {"id", "version", "name", "note", "addedAt", "changedAt"})
public class SpecimenData {
    private long id;

    private long version;

    @XmlElement(required = true)
    private String name;

    @XmlElement(required = true)
    private String note;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant addedAt;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant changedAt;

    SpecimenData() {
        // for JAXB
    }

    SpecimenData(Specimen specimen) {
        id = specimen.id();
        version = specimen.version();
        name = XmlText.of(specimen.name());
        note = XmlText.of(specimen.note());
        addedAt = specimen.addedAt();
        changedAt = specimen.changedAt();
    }
}
