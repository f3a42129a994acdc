package org.arrimo.tickets.ws.soap;

import javax.activation.DataHandler;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A file with its octets. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "File",
        propOrder = {"attachment", "content"})
public class FileData {
    @XmlElement(required = true)
    private AttachmentData attachment;

    @XmlElement(required = true)
    private DataHandler content;

    FileData() {
        // for JAXB
    }

    FileData(AttachmentData attachment, DataHandler content) {
        this.attachment = attachment;
        this.content = content;
    }
}
