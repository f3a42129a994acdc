package org.arrimo.platform.testing;

/** The databases Arrimo runs on. */
public enum Engine {
    /** Embedded, in memory. */
    DERBY,
    /** A real server out of a jar, one for each virtual machine. */
    POSTGRESQL
}
