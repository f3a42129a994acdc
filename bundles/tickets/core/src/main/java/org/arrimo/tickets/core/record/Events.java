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

    /** Why the priority is another than what follows was said or taken back; always internal. */
    public static final String PRIORITISED = "tickets.prioritised";
    /** The matrix of priorities changed; the subject is {@code priorities}, its changes are the cells. */
    public static final String PRIORITIES = "tickets.priorities-changed";
    /** Who may take which steps between states changed; the subject is {@code transitions}, its changes are the steps. */
    public static final String TRANSITIONS = "tickets.transitions-changed";

    /** What the name of a link's type has before it where it stands among the changes. */
    public static final String LINK = "link.";

    /** What the name of a fact has before it where it stands among the changes. */
    public static final String FACT = "facts.";

    private Events() {}
}
