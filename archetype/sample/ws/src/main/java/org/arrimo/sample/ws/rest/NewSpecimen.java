package org.arrimo.sample.ws.rest;

import java.util.Optional;

import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.sample.api.SpecimenDraft;

/** A specimen to be added. */
record NewSpecimen(
        @Doc("One line of at most 200 characters") String name,
        @Doc("At most 4000 characters") Optional<String> note) {
    SpecimenDraft draft() {
        return SpecimenDraft.of(name, note.orElse(null));
    }
}
