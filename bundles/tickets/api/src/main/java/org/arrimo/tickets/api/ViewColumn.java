package org.arrimo.tickets.api;

/** What a view can show of a ticket. */
public enum ViewColumn {
    /** Its number. */
    NUMBER,
    /** What it is about, on one line. */
    SUBJECT,
    /** Whom it is for. */
    REQUESTER,
    /** The requester's organisation. */
    ORGANISATION,
    /** How pressing it is. */
    PRIORITY,
    /** Where it stands. */
    STATE,
    /** Which team has it. */
    TEAM,
    /** Who works on it. */
    ASSIGNEE,
    /** The way the requester came. */
    CONTACT,
    /** What another system calls it. */
    REFERENCE,
    /** When it was reported. */
    OPENED,
    /** When it last changed. */
    UPDATED,
    /** How often it changed hands. */
    REASSIGNMENTS,
    /** How often it was taken up again. */
    REOPENS,
    /** What it is about. */
    CATEGORY
}
