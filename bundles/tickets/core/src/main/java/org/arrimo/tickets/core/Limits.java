package org.arrimo.tickets.core;

/** How long texts on one line may be, in characters. */
final class Limits {
    static final int SUBJECT = 200;

    private Limits() {}
}
