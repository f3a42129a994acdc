package org.arrimo.tickets.ws.rest;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.platform.spi.ws.Patched;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.SplitDraft;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.ws.Directory;

/** What comes in as JSON. */
final class Requests {
    private Requests() {}

    /** A ticket to be opened. */
    record NewTicket(
            @Doc("One line of 1 to 200 characters") String subject,
            @Doc("At most 50,000 characters") Optional<String> description,
            @Doc("incident if nothing is said") Optional<Kind> kind,
            @Doc("Login or id of the person it is for; you if nothing is said") Optional<NameOrId> requester,
            Optional<Priority> priority,
            Optional<Level> impact,
            Optional<Level> urgency,
            @Doc("Name or id of the team that gets it") Optional<NameOrId> team,
            @Doc("Login or id of the person who gets it") Optional<NameOrId> assignee,
            @Doc("The first way in; api if nothing is said") Optional<Contact> contact,
            @Doc("Why the priority is another than what follows from impact and urgency, 1 to 500 characters")
                    Optional<String> priorityReason,
            @Doc("The key of what it is about, for the desk to say") Optional<String> category,
            @Doc("In place of description: HTML of at most 200,000 characters, which is cleaned before it is kept")
                    Optional<String> descriptionHtml,
            @Doc(
                            "Custom fields by their keys, written as their types say: 2026-01-31, -12.5, true, an option's key; for the desk to say")
                    Map<String, String> fields) {
        TicketDraft draft(Actor actor, Directory directory) {
            return new TicketDraft(
                    kind.orElse(Kind.INCIDENT),
                    subject,
                    description.orElse(""),
                    optional(requester.map(who -> directory.person(actor, "requester", who))),
                    priority,
                    impact,
                    urgency,
                    optional(team.map(which -> directory.team(actor, "team", which))),
                    optional(assignee.map(who -> directory.person(actor, "assignee", who))),
                    contact,
                    priorityReason,
                    category,
                    descriptionHtml,
                    fields == null ? Map.of() : fields);
        }

        private static OptionalLong optional(Optional<Long> id) {
            return id.map(OptionalLong::of).orElse(OptionalLong.empty());
        }
    }

    /** What to change about a ticket; what is not mentioned stays. */
    record TicketChange(
            Patched<String> subject,
            Patched<State> state,
            Patched<Priority> priority,
            Patched<Level> impact,
            Patched<Level> urgency,
            @Doc("Name or id; null takes it away") Patched<NameOrId> team,
            @Doc("Login or id; null takes it away") Patched<NameOrId> assignee,
            @Doc("What it waits for; needed to put it on hold") Patched<HoldReason> holdReason,
            @Doc("When it goes on by itself; needed where the reason is scheduled, within two years")
                    Patched<Instant> holdUntil,
            @Doc("How it was resolved; needed to resolve it") Patched<ResolutionCode> resolution,
            @Doc("What was done, 1 to 10,000 characters; needed to resolve it") Patched<String> solution,
            @Doc("Why the priority is another than what follows, 1 to 500 characters; null takes that back")
                    Patched<String> priorityReason,
            @Doc("The key of what it is about; null takes it away") Patched<String> category) {
        TicketPatch patch(Actor actor, Directory directory) {
            return new TicketPatch(
                    needed("subject", subject),
                    needed("state", state),
                    needed("priority", priority),
                    needed("impact", impact),
                    needed("urgency", urgency),
                    removable(team, which -> directory.team(actor, "team", which)),
                    removable(assignee, who -> directory.person(actor, "assignee", who)),
                    new Grounds(
                            needed("holdReason", holdReason),
                            needed("holdUntil", holdUntil),
                            needed("resolution", resolution),
                            needed("solution", solution),
                            priorityReason.given() ? Optional.of(priorityReason.value()) : Optional.empty()),
                    category.given() ? Optional.of(category.value()) : Optional.empty());
        }

        private static <T> Optional<T> needed(String field, Patched<T> part) {
            if (part.given() && part.value().isEmpty()) {
                throw Problem.invalid(field, "required", "can't be taken away").exception();
            }
            return part.value();
        }

        private static Optional<OptionalLong> removable(Patched<NameOrId> part, ToLongFunction<NameOrId> id) {
            if (!part.given()) {
                return Optional.empty();
            }
            return Optional.of(part.value()
                    .map(value -> OptionalLong.of(id.applyAsLong(value)))
                    .orElse(OptionalLong.empty()));
        }
    }

    private static ProblemException required(String field) {
        return Problem.invalid(field, "required", "is required").exception();
    }

    /** Into which ticket another one is merged. */
    record MergeTarget(@Doc("The number of the other ticket, such as INC-1042") String into) {
        TicketNumber number() {
            if (into == null) {
                throw required("into");
            }
            return TicketNumber.of(into);
        }
    }

    /** A ticket to be made of messages of another one. */
    record NewSplit(
            @Doc("One line of 1 to 200 characters") String subject,
            @Doc("Ids of 1 to 200 messages in the other one's conversation") Set<Long> messages,
            @Doc("incident if nothing is said") Optional<Kind> kind,
            @Doc("Login or id of the person it is for; whoever the other one is for if nothing is said")
                    Optional<NameOrId> requester) {
        SplitDraft draft(Actor actor, Directory directory) {
            if (messages == null || messages.contains(null)) {
                throw required("messages");
            }
            return new SplitDraft(
                    kind.orElse(Kind.INCIDENT),
                    subject,
                    requester
                            .map(who -> OptionalLong.of(directory.person(actor, "requester", who)))
                            .orElse(OptionalLong.empty()),
                    messages);
        }
    }

    /** Something to say. */
    record NewMessage(
            @Doc("1 to 50,000 characters of plain text") String body,
            @Doc("public if nothing is said; private notes are for the desk alone")
                    Optional<Message.Visibility> visibility,
            @Doc("Ids of files that you attached before, for the same readers, to go with it")
                    Optional<Set<Long>> attachments,
            @Doc("In place of body: HTML of at most 200,000 characters, which is cleaned before it is kept")
                    Optional<String> html) {}
}
