package org.arrimo.platform.spi.ws;

/** How much of a caller must be known before an operation is entered. */
public enum Access {
    /** Nothing: it can be asked without signing in. */
    ANYONE,
    /** The caller must have signed in; with {@link Rule#roles} also have one of those roles. */
    SIGNED_IN
}
