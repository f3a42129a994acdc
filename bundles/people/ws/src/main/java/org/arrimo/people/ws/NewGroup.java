package org.arrimo.people.ws;

import org.arrimo.platform.api.Text;
import org.arrimo.platform.spi.ws.Doc;

/** A team or organisation to be added. */
record NewGroup(@Doc("1 to 200 characters, unique") String name) {
    private static final int NAME = 200;

    String requiredName() {
        return Text.line("name", name, NAME);
    }
}
