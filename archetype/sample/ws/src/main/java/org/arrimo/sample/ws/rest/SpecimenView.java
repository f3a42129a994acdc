package org.arrimo.sample.ws.rest;

import java.time.Instant;

import org.arrimo.sample.api.Specimen;

/** A specimen on the wire. */
record SpecimenView(long id, long version, String name, String note, Instant addedAt, Instant changedAt) {
    static SpecimenView of(Specimen specimen) {
        return new SpecimenView(
                specimen.id(),
                specimen.version(),
                specimen.name(),
                specimen.note(),
                specimen.addedAt(),
                specimen.changedAt());
    }
}
