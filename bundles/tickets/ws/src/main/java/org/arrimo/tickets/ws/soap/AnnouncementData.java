package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.Announcement;
import org.arrimo.tickets.ws.MajorReport;

/** What is announced about a major incident in one language: en, pt-BR or es. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Announcement",
        propOrder = {"language", "title", "text"})
public class AnnouncementData {
    @XmlElement(required = true)
    private String language;

    @XmlElement(required = true)
    private String title;

    @XmlElement(required = true)
    private String text;

    AnnouncementData() {
        // for JAXB
    }

    AnnouncementData(Announcement announcement) {
        language = announcement.language().toLanguageTag();
        title = XmlText.of(announcement.title());
        text = XmlText.of(announcement.text());
    }

    MajorReport.Said said() {
        return new MajorReport.Said(language, title, text);
    }
}
