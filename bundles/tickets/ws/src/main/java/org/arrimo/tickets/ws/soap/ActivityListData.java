package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Activity;

/** The kinds of work, by name, and the currency of their costs. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "ActivityList",
        propOrder = {"currency", "activity"})
public class ActivityListData {
    @XmlElement(required = true)
    private String currency;

    @XmlElement
    private List<ActivityData> activity;

    ActivityListData() {
        // for JAXB
    }

    ActivityListData(String currency, List<Activity> activities) {
        this.currency = currency;
        this.activity = activities.stream().map(ActivityData::new).toList();
    }
}
