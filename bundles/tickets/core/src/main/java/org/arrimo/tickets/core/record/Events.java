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
    /** The business calendar changed; the subject is {@code calendar}, its changes are the zone, weekdays and holidays. */
    public static final String CALENDAR = "tickets.calendar-changed";
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

    /** It was handed up or back; the changes' fields begin with {@code handover.}. Always internal. */
    public static final String HANDED = "tickets.handed";
    /** A rule said at its opening whose it is; the changes' fields begin with {@code routing.}. Always internal. */
    public static final String ROUTED = "tickets.routed";
    /** It went back to its queue, since its person did nothing for {@code silent.hours}. Always internal. */
    public static final String SILENT = "tickets.silent";
    /** A rule for new tickets was written or changed; the subject is {@code routing-rule:} and its id. Always internal. */
    public static final String RULE_SAVED = "tickets.routing-rule-saved";
    /** A rule for new tickets was taken away. */
    public static final String RULE_REMOVED = "tickets.routing-rule-removed";
    /** A category was made or changed; the subject is {@code category:} and its key. */
    public static final String CATEGORY_SAVED = "tickets.category-saved";
    /** A custom field was made or changed; the subject is {@code field:} and its key. */
    public static final String FIELD_SAVED = "tickets.field-saved";
    /** A form was made or changed; the subject is {@code form:} and its key. */
    public static final String FORM_SAVED = "tickets.form-saved";
    /** Custom fields of it were set; the changes' fields begin with {@link #FIELD}. Internal if they are for the desk. */
    public static final String FIELDS_SET = "tickets.fields-set";

    /** It was opened by a form, whose key is the change {@code form}; the others begin with {@link #FIELD}. */
    public static final String FORM_FILLED = "tickets.form-filled";

    /** What the key of a custom field has before it where it stands among the changes. */
    public static final String FIELD = "field.";
    /** An approval was asked for, answered, decided or withdrawn, as its changes say. Always internal. */
    public static final String APPROVED = "tickets.approval";

    /** What a part of an approval has before it where it stands among the changes. */
    public static final String APPROVAL = "approval.";

    /** A message for later was not sent, and why; always internal. */
    public static final String UNSENT = "tickets.unsent";
    /** A plan opened it; {@code plan} is the plan's name. Always internal. */
    public static final String PLANNED = "tickets.planned";
    /** A plan was made or changed; the subject is {@code plan:} and its id. Always internal. */
    public static final String PLAN_SAVED = "tickets.plan-saved";
    /** A plan was taken away. */
    public static final String PLAN_REMOVED = "tickets.plan-removed";
    /** It was declared a major incident; the changes' fields begin with {@link #MAJOR}. Always internal. */
    public static final String MAJOR_DECLARED = "tickets.major-declared";
    /** Something else is announced about it. Always internal. */
    public static final String MAJOR_UPDATED = "tickets.major-updated";
    /** It is a major incident no more. Always internal. */
    public static final String MAJOR_ENDED = "tickets.major-ended";

    /** What a part of a major incident has before it where it stands among the changes. */
    public static final String MAJOR = "major.";

    /** Somebody took their change back; its changes say which. Always internal. */
    public static final String UNDONE = "tickets.undone";
    /** When what was taken back had been changed. */
    public static final String UNDONE_AT = "undone.at";
    /** What was taken back, as a number of its own. */
    public static final String UNDONE_CHANGE = "undone.change";

    private Events() {}
}
