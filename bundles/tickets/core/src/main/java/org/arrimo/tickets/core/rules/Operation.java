package org.arrimo.tickets.core.rules;

/** What can be done with a ticket, as far as somebody may do one thing and not another. */
public enum Operation {
    /** Open one for this requester. */
    OPEN,
    /** Say at opening which way the requester came. */
    SAY_CONTACT,
    /** See it, its public messages and files and its history, and have it counted. */
    READ,
    /** See private notes and files, and its tags. */
    READ_PRIVATE,
    /** Write a public message. */
    REPLY,
    /** Add a public file. */
    ATTACH,
    /** Write a private note or add a private file. */
    NOTE,
    /** Edit a private note of somebody else's. */
    EDIT_NOTES,
    /** Make others follow it, or no more. */
    ADD_FOLLOWERS,
    /** Copy people on it, or no more. */
    COPY,
    /** See who else of the staff is at it, and be seen. */
    MEET,
    /** Say what it has to do with another ticket. */
    LINK,
    /** See what is to be done about it, item by item. */
    READ_CHECKLIST,
    /** Say what is to be done about it. */
    PLAN,
    /** Tick off what is done. */
    CHECK,
    /** See how long everybody worked on it. */
    READ_TIME,
    /** Say how long one worked on it. */
    SPEND,
    /** Put tags on it and take them off. */
    TAG,
    /** Merge it with another ticket or split it, and undo either. */
    MERGE,
    /** Change the subject. */
    RENAME,
    /** Say how pressing it is: priority, impact, urgency. */
    PRIORITISE,
    /** Give it to any team. */
    HAND_OVER,
    /** Give it to another of one's own teams, or back to the desk. */
    HAND_BACK,
    /** Give it to a person, out of those who could be suggested. */
    ASSIGN,
    /** Move it between the states in which it is worked on, up to resolved. */
    WORK,
    /** Cancel it before anybody has begun. */
    WITHDRAW,
    /** Cancel it while it is worked on. */
    CANCEL,
    /** Close it, the solution being accepted. */
    CONFIRM,
    /** Take it up again, the solution being refused. */
    REOPEN,
    /** Take it up again after it was closed. */
    REOPEN_CLOSED,
    /** Take back its cancellation. */
    REVIVE,
    /** See a breach of the terms of use; of these four, whom it is about is the requester. */
    READ_BREACH,
    /** Record one, with a warning. */
    WARN,
    /** Limit how many tickets somebody may open; withdraw a breach. */
    RESTRICT,
    /** Say something to a breach. */
    REPLY_TO_BREACH
}
