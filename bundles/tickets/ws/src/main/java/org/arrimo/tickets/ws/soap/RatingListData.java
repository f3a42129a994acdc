package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Rating;

/** What somebody was asked. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "RatingList")
public class RatingListData {
    @XmlElement
    private List<RatingData> rating;

    RatingListData() {
        // for JAXB
    }

    RatingListData(List<Rating> ratings) {
        rating = ratings.stream().map(RatingData::new).toList();
    }
}
