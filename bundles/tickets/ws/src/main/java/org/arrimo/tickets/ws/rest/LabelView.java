package org.arrimo.tickets.ws.rest;

import java.util.Optional;

import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.tickets.api.Label;

/** What something is called. */
record LabelView(
        @Doc("In English, shown where there is no other") String en, Optional<String> pt, Optional<String> es) {
    static LabelView of(Label label) {
        return new LabelView(label.en(), label.pt(), label.es());
    }

    static Label value(LabelView view) {
        return view == null ? null : new Label(view.en, view.pt, view.es);
    }
}
