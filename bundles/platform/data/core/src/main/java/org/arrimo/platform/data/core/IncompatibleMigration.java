package org.arrimo.platform.data.core;

import java.util.List;

/** An upgrade's changelog would break the version that ran before; nothing was changed. */
final class IncompatibleMigration extends Exception {
    private static final long serialVersionUID = 1;

    IncompatibleMigration(List<String> breaches) {
        super("the migration does not fit the version before: " + String.join("; ", breaches));
    }
}
