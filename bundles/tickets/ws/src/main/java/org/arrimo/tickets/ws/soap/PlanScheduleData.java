package org.arrimo.tickets.ws.soap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.PlanSchedule;
import org.arrimo.tickets.ws.Planning;

/** When a plan opens its tickets: the first time without offset, a zone, an RRULE, and days without. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "PlanSchedule",
        propOrder = {"start", "zone", "rule", "except", "freeDays"})
public class PlanScheduleData {
    @XmlElement(required = true)
    private String start;

    @XmlElement
    private String zone;

    @XmlElement
    private String rule;

    @XmlElement
    private List<String> except;

    @XmlElement
    private FreeDaysWord freeDays;

    PlanScheduleData() {
        // for JAXB
    }

    PlanScheduleData(PlanSchedule schedule) {
        start = schedule.start().toString();
        zone = schedule.zone().getId();
        rule = schedule.rule().orElse(null);
        except = schedule.except().stream().sorted().map(LocalDate::toString).toList();
        freeDays = FreeDaysWord.of(schedule.freeDays());
    }

    Planning.Schedule said() {
        return new Planning.Schedule(
                start,
                Optional.ofNullable(zone),
                Optional.ofNullable(rule),
                Given.each(except),
                Optional.ofNullable(freeDays).map(FreeDaysWord::value));
    }
}
