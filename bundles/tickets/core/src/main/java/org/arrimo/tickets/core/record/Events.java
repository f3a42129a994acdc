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

    /** A tag was put on, taken off, or is another one now, as its change says. Always internal. */
    public static final String TAGGED = "tickets.tagged";
    /** A tag is called otherwise; the subject is the tag. Always internal. */
    public static final String TAG_NAMED = "tickets.tag-named";

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
