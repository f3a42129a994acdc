package org.arrimo.platform.data.api;

/**
 * A service whose presence says that the tables of one module are as its current bundle needs them. A module's core
 * refers to it, with {@code (module=name)}, and so never sees an older schema.
 */
public interface Schema {
    /** The service property that names the module. */
    String MODULE = "module";

    /** @return the module's name */
    String module();
}
