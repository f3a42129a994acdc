package org.arrimo.people.ws.soap;

import javax.activation.DataHandler;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.people.api.PersonalData.Export;

/** Something to take away. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Export",
        propOrder = {"fileName", "mediaType", "content"})
public class ExportData {
    @XmlElement(required = true)
    private String fileName;

    @XmlElement(required = true)
    private String mediaType;

    @XmlElement(required = true)
    private DataHandler content;

    ExportData() {
        // for JAXB
    }

    ExportData(Export export) {
        fileName = export.fileName();
        mediaType = export.mediaType();
        content = new DataHandler(new ExportSource(export));
    }
}
