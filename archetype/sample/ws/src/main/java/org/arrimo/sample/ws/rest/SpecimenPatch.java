package org.arrimo.sample.ws.rest;

import org.arrimo.platform.spi.ws.Patched;
import org.arrimo.sample.api.Specimen;
import org.arrimo.sample.api.SpecimenDraft;

/** What to change about a specimen; what is not mentioned stays, and null takes it away. */
record SpecimenPatch(Patched<String> name, Patched<String> note) {
    SpecimenDraft on(Specimen read) {
        return SpecimenDraft.of(
                name.given() ? name.value().orElse(null) : read.name(),
                note.given() ? note.value().orElse(null) : read.note());
    }
}
