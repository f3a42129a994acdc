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
    /** A file was added; {@code attachment} is its name. Internal if the file is private. */
    public static final String ATTACHED = "tickets.attached";

    /** It has to do with another ticket; the change's field is {@link #LINK} and how. Always internal. */
    public static final String LINKED = "tickets.linked";
    /** It has not any more. */
    public static final String UNLINKED = "tickets.unlinked";

    /** What the name of a link's type has before it where it stands among the changes. */
    public static final String LINK = "link.";

    /** What the name of a fact has before it where it stands among the changes. */
    public static final String FACT = "facts.";

    /** What is to be done about it changed; the changes' fields begin with {@link #CHECKLIST}. Always internal. */
    public static final String CHECKED = "tickets.checklist";

    /** What a part of the checklist has before it where it stands among the changes. */
    public static final String CHECKLIST = "checklist.";

    /** Time was spent on it, or what was said of that was corrected. Always internal. */
    public static final String SPENT = "tickets.time";

    /** What a part of the time spent has before it where it stands among the changes. */
    public static final String TIME = "time.";

    /** Its requester said whether they are satisfied. Always internal. */
    public static final String RATED = "tickets.rated";

    /** What a part of the answer has before it where it stands among the changes. */
    public static final String RATING = "rating.";

    private Events() {}
}
