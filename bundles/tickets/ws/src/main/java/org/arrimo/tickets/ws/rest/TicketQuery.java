package org.arrimo.tickets.ws.rest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.ws.rs.QueryParam;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.ws.Wanted;

/** The query parameters that say which tickets are wanted. Lists are repeated or joined by commas. */
public final class TicketQuery {
    @QueryParam("state")
    @Doc("Any of these states")
    private List<String> state;

    @QueryParam("open")
    @Doc("true: only those somebody still has to work on; false: only the others")
    private String open;

    @QueryParam("priority")
    @Doc("Any of these priorities")
    private List<String> priority;

    @QueryParam("team")
    @Doc("The team's name or id")
    private String team;

    @QueryParam("assignee")
    @Doc("The person's login or id, me, or none")
    private String assignee;

    @QueryParam("requester")
    @Doc("The person's login or id, or me")
    private String requester;

    @QueryParam("organisation")
    @Doc("The organisation's name or id")
    private String organisation;

    @QueryParam("contact")
    @Doc("Any of these first ways in")
    private List<String> contact;

    @QueryParam("reference")
    @Doc("What another system calls it")
    private String reference;

    @QueryParam("reopened")
    @Doc("true: only those taken up again; false: only those never")
    private String reopened;

    @QueryParam("q")
    @Doc("Words in the subject, the description, messages and files, as far as you may read them")
    private String q;

    @QueryParam("tag")
    @Doc("Only those with all of these tags, 5 at most; nothing for those who see no tags")
    private List<String> tag;

    @QueryParam("category")
    @Doc("Those of any of these categories or of one below it, by key, 20 at most; none for those without one")
    private List<String> category;

    /** @return the same, with every word understood */
    Wanted wanted() {
        return new Wanted(
                words(State.class, "state", state),
                flag("open", open),
                words(Priority.class, "priority", priority),
                name(team),
                name(assignee),
                name(requester),
                name(organisation),
                words(Contact.class, "contact", contact),
                Optional.ofNullable(reference),
                flag("reopened", reopened),
                Optional.ofNullable(q),
                parts(tag).collect(Collectors.toSet()),
                parts(category).collect(Collectors.toSet()));
    }

    private static <E extends Enum<E>> Set<E> words(Class<E> type, String field, List<String> values) {
        return parts(values).map(word -> Wire.parse(type, word, field)).collect(Collectors.toSet());
    }

    private static Stream<String> parts(List<String> values) {
        return values.stream().flatMap(value -> Stream.of(value.split(",", -1)));
    }

    private static Optional<NameOrId> name(String value) {
        return Optional.ofNullable(value).map(NameOrId::new);
    }

    private static Optional<Boolean> flag(String field, String value) {
        return Optional.ofNullable(value).map(word -> switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.invalid(field, "not-one-of", "must be one of true, false", "true, false")
                    .exception();
        });
    }
}
