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

    private Events() {}
}
