package org.arrimo.tickets.ws.soap;

import java.time.Instant;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.StagedFile;

/** A file that was put aside, without its octets. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "StagedFile",
        propOrder = {"id", "name", "type", "size", "sha256", "at"})
public class StagedFileData {
    private long id;

    @XmlElement(required = true)
    private String name;

    @XmlElement(required = true)
    private String type;

    private long size;

    @XmlElement(required = true)
    private String sha256;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    private Instant at;

    StagedFileData() {
        // for JAXB
    }

    StagedFileData(StagedFile file) {
        id = file.id();
        name = XmlText.of(file.name());
        type = file.type();
        size = file.size();
        sha256 = file.sha256();
        at = file.at();
    }
}
