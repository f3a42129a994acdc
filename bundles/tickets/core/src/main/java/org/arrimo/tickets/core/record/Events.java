package org.arrimo.tickets.core.record;

/** The types of what is recorded about tickets; the subject of each is the ticket's number. */
public final class Events {
    /** A ticket was opened; its changes are all its first values. */
    public static final String OPENED = "tickets.opened";
    /** Fields changed. */
    public static final String CHANGED = "tickets.changed";
    /** Something was said in public; {@code message} is its id. */
    public static final String REPLIED = "tickets.replied";
    /** A private note was written; always internal. */
    public static final String NOTED = "tickets.noted";
    /** A private note was edited; {@code message} is its id. Always internal. */
    public static final String NOTE_EDITED = "tickets.note-edited";
    /** A file was added; {@code attachment} is its name. Internal if the file is private. */
    public static final String ATTACHED = "tickets.attached";

    /** It has to do with another ticket; the change's field is {@link #LINK} and how. Always internal. */
    public static final String LINKED = "tickets.linked";
    /** It has not any more. */
    public static final String UNLINKED = "tickets.unlinked";

    /** Somebody follows it; {@code follower} is their name. Always internal. */
    public static final String FOLLOWED = "tickets.followed";
    /** Somebody follows it no more. Always internal. */
    public static final String UNFOLLOWED = "tickets.unfollowed";
    /** Somebody is copied on it, or no more; {@code copy} is their name. */
    public static final String COPIED = "tickets.copied";
    /** People were mentioned in {@code message}; each {@code mention} is a login. Internal if it is a private note. */
    public static final String MENTIONED = "tickets.mentioned";
    /** Why the priority is another than what follows was said or taken back; always internal. */
    public static final String PRIORITISED = "tickets.prioritised";
    /** The matrix of priorities changed; the subject is {@code priorities}, its changes are the cells. */
    public static final String PRIORITIES = "tickets.priorities-changed";
    /** Who may take which steps between states changed; the subject is {@code transitions}, its changes are the steps. */
    public static final String TRANSITIONS = "tickets.transitions-changed";
    /** A view was made or changed; the subject is {@code view:} and its id. Always internal. */
    public static final String VIEW_SAVED = "tickets.view-saved";
    /** A view was taken away. */
    public static final String VIEW_REMOVED = "tickets.view-removed";

    /** What the name of a link's type has before it where it stands among the changes. */
    public static final String LINK = "link.";

    /** It was merged into another ticket, {@link #MERGED_INTO}; or, always internal, another one into it. */
    public static final String MERGED = "tickets.merged";
    /** It was taken out again; or, always internal, the other one out of it. */
    public static final String UNMERGED = "tickets.unmerged";
    /** Messages of it were split off to another ticket, or it was made of those of another. Always internal. */
    public static final String SPLIT = "tickets.split";
    /** What was split off was put back. */
    public static final String UNSPLIT = "tickets.unsplit";

    /** What the names of tickets it was merged with or split from have before them: for staff alone. */
    public static final String MERGE = "merge.";

    public static final String MERGED_INTO = MERGE + "into";

    /** What the name of a fact has before it where it stands among the changes. */
    public static final String FACT = "facts.";

    /** A breach of the terms of use was recorded; the subject of this and the next two is {@link #BREACH} and its id. */
    public static final String BREACH_RECORDED = "tickets.breach-recorded";
    /** The person whom a breach is about said something to it. */
    public static final String BREACH_REPLIED = "tickets.breach-replied";
    /** A breach was withdrawn. */
    public static final String BREACH_WITHDRAWN = "tickets.breach-withdrawn";

    /** What the subject of a breach's events has before its id. */
    public static final String BREACH = "breach:";
    /** What is to be done about it changed; the changes' fields begin with {@link #CHECKLIST}. Always internal. */
    public static final String CHECKED = "tickets.checklist";

    /** What a part of the checklist has before it where it stands among the changes. */
    public static final String CHECKLIST = "checklist.";

    /** Time was spent on it, or what was said of that was corrected. Always internal. */
    public static final String SPENT = "tickets.time";

    /** What a part of the time spent has before it where it stands among the changes. */
    public static final String TIME = "time.";
    /** A tag was put on, taken off, or is another one now, as its change says. Always internal. */
    public static final String TAGGED = "tickets.tagged";
    /** A tag is called otherwise; the subject is the tag. Always internal. */
    public static final String TAG_NAMED = "tickets.tag-named";

    /** Its requester said whether they are satisfied. Always internal. */
    public static final String RATED = "tickets.rated";

    /** What a part of the answer has before it where it stands among the changes. */
    public static final String RATING = "rating.";
    /** A saved reply was written or changed; the subject is the reply. Always internal. */
    public static final String REPLY_SAVED = "tickets.reply-saved";
    /** A saved reply was taken away. */
    public static final String REPLY_REMOVED = "tickets.reply-removed";
    /** A macro was written or changed; the subject is the macro. Always internal. */
    public static final String MACRO_SAVED = "tickets.macro-saved";
    /** A macro was taken away. */
    public static final String MACRO_REMOVED = "tickets.macro-removed";

    private Events() {}
}
