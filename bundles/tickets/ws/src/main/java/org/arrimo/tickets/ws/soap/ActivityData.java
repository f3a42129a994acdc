package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Activity;

/** A kind of work that time is spent on. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Activity",
        propOrder = {"id", "version", "name", "hourlyCents", "inUse"})
public class ActivityData {
    private long id;

    private long version;

    @XmlElement(required = true)
    private String name;

    @XmlElement
    private Long hourlyCents;

    private boolean inUse;

    ActivityData() {
        // for JAXB
    }

    ActivityData(Activity activity) {
        id = activity.id();
        version = activity.version();
        name = activity.name();
        hourlyCents =
                activity.hourlyCents().isPresent() ? activity.hourlyCents().getAsLong() : null;
        inUse = activity.inUse();
    }
}
