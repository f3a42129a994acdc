package org.arrimo.tickets.ws.soap;

import java.time.Instant;
import java.util.Optional;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Grounds;

/** Why a ticket is put on hold or has another priority, or how it was resolved; an empty reason takes a priority back. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Grounds",
        propOrder = {"holdReason", "holdUntil", "resolution", "solution", "priorityReason"})
public class GroundsData {
    private HoldReasonWord holdReason;

    @XmlSchemaType(name = "dateTime")
    private Instant holdUntil;

    private ResolutionWord resolution;

    private String solution;

    private String priorityReason;

    static Grounds value(GroundsData given) {
        if (given == null) {
            return Grounds.NONE;
        }
        return new Grounds(
                Optional.ofNullable(given.holdReason).map(HoldReasonWord::value),
                Optional.ofNullable(given.holdUntil),
                Optional.ofNullable(given.resolution).map(ResolutionWord::value),
                Optional.ofNullable(given.solution),
                Optional.ofNullable(given.priorityReason)
                        .map(reason -> Optional.of(reason).filter(text -> !text.isBlank())));
    }
}
