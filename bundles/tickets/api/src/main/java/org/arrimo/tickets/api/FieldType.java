package org.arrimo.tickets.api;

/** What a custom field holds, and how that is written. */
public enum FieldType {
    /** Up to 500 characters on one line. */
    TEXT,
    /** A decimal number of up to 15 digits before the point and 4 behind it: {@code -12.5}. */
    NUMBER,
    /** A day from 1900 to 2199: {@code 2026-01-31}. */
    DATE,
    /** {@code true} or {@code false}. */
    YES_NO,
    /** The key of one of its options. */
    CHOICE
}
