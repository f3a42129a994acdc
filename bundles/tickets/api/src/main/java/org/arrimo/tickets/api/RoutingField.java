package org.arrimo.tickets.api;

/** What a rule for new tickets can ask of one, and how the wanted value is written. */
public enum RoutingField {
    /** The organisation of whom it is for: its id. */
    ORGANISATION,
    /** The site where that person works: its id. */
    SITE,
    /** The language that person chose: {@code en}, {@code pt-BR} or {@code es}; {@code pt} is any Portuguese. */
    LANGUAGE,
    /** What it is about: a {@link Kind}, as {@code service-request}. */
    KIND,
    /** The way it came: a {@link Contact}, as {@code portal}. */
    CONTACT,
    /** What it is about more closely: the key of a {@link Category}, those below it as well. */
    CATEGORY,
    /** The form by which it is opened: the key of a {@link Form}. */
    FORM,
    /** Words that all stand in its subject, in any order: upper and lower case and accents are the same. */
    SUBJECT,
    /**
     * When it comes, in the desk's time zone: days and hours, as {@code mon-fri 08:00-18:00} or {@code sat,sun
     * 00:00-24:00}. The end is not part of it; hours over midnight, as {@code 22:00-06:00}, belong to the day on which they
     * begin.
     */
    WEEK_TIME,
    /**
     * What it has in a custom field: {@code KEY=value}, the value written as the field's {@link FieldType} says.
     * Texts are the same in upper and lower case and without accents. Each custom field is a field of its own.
     */
    FIELD
}
