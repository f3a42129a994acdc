package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Plan;

/** All plans, by name. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "PlanList",
        propOrder = {"plan"})
public class PlanListData {
    @XmlElement
    private List<PlanData> plan;

    PlanListData() {
        // for JAXB
    }

    PlanListData(List<Plan> plans) {
        plan = plans.stream().map(PlanData::new).toList();
    }
}
