package org.arrimo.tickets.core;

/** How long texts may be, in characters. */
final class Limits {
    static final int SUBJECT = 200;
    static final int DESCRIPTION = 50_000;
    static final int BODY = 50_000;

    private Limits() {}
}
