package org.arrimo.sample.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.sample.api.Specimen;

/** A page of specimens; next is the cursor of the following one. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "SpecimenPage",
        propOrder = {"specimen", "next"})
public class SpecimenPageData {
    @XmlElement
    private List<SpecimenData> specimen;

    private String next;

    SpecimenPageData() {
        // for JAXB
    }

    SpecimenPageData(Page<Specimen> page) {
        specimen = page.items().stream().map(SpecimenData::new).toList();
        next = page.next().map(Cursor::text).orElse(null);
    }
}
