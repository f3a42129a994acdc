package org.arrimo.tickets.ws.soap;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.BulkJob;

/** How far a change of many tickets is; its id is 0 for a dry run. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Bulk",
        propOrder = {"id", "state", "undoes", "undoneBy", "startedAt", "endedAt", "total", "done", "refusal"})
public class BulkData {
    private long id;

    @XmlElement(required = true)
    private String state;

    private Long undoes;

    private Long undoneBy;

    @XmlElement(required = true)
    private Instant startedAt;

    private Instant endedAt;

    private int total;

    private int done;

    @XmlElement
    private List<RefusalData> refusal;

    BulkData() {
        // for JAXB
    }

    BulkData(BulkJob job) {
        id = job.id();
        state = Wire.name(job.state());
        undoes = value(job.undoes());
        undoneBy = value(job.undoneBy());
        startedAt = job.startedAt();
        endedAt = job.endedAt().orElse(null);
        total = job.total();
        done = job.done();
        refusal = job.refusals().stream().map(RefusalData::new).toList();
    }

    private static Long value(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
