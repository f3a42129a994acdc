package org.arrimo.tickets.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.MacroSteps.Next;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Reversals;
import org.arrimo.tickets.api.SavedReplies;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.Tickets;

/** What the forms on a ticket's page do. */
final class TicketActions {
    static final String MESSAGES = "messages";
    static final String PROPERTIES = "properties";
    static final String STATE = "state";

    private static final String KEPT = "org.arrimo.tickets.portal.kept";

    private final Tickets tickets;
    private final Uploads uploads;
    private final SavedReplies replies;
    private final Reversals reversals;
    private final Onward onward;

    TicketActions(Tickets tickets, Attachments attachments, SavedReplies replies, Reversals reversals) {
        this.tickets = tickets;
        this.replies = replies;
        this.reversals = reversals;
        this.onward = new Onward(tickets);
        this.uploads = new Uploads(attachments);
    }

    /** @throws ProblemException NOT_FOUND for a form that is not there, and whatever the change throws */
    View run(Exchange x, TicketNumber number, String form) {
        return switch (form) {
            case MESSAGES -> say(x, number);
            case PROPERTIES -> save(x, number);
            case STATE -> save(x, number);
            default -> throw Problem.notFound().exception();
        };
    }

    /** @return ids of files that came with a refused message and are on the ticket already */
    static List<String> keptFiles(Exchange x) {
        List<String> ids = new ArrayList<>(x.params("attachment"));
        if (x.request().getAttribute(KEPT) instanceof List<?> more) {
            more.forEach(id -> ids.add(String.valueOf(id)));
        }
        return ids;
    }

    private View say(Exchange x, TicketNumber number) {
        Visibility visibility = Wire.parse(Visibility.class, Parameters.typed(x.request(), "visibility"), "visibility");
        Next next = x.optional("next")
                .map(chosen -> Wire.parse(Next.class, chosen, "next"))
                .orElse(Next.STAY);
        String body = Parameters.typed(x.request(), "body");
        List<Long> added = new ArrayList<>();
        x.request().setAttribute(KEPT, added);
        requireSomething(x, body);
        uploads.attach(x, number, visibility, added);
        Set<Long> files = keptFiles(x).stream().map(TicketActions::id).collect(Collectors.toSet());
        boolean secret = visibility == Visibility.PRIVATE;
        if (body.isBlank()) {
            return there(number).flash(x.t("reply.attached"));
        }
        OptionalLong made = madeOf(x);
        Message message = made.isPresent()
                ? replies.say(x.actor(), made.getAsLong(), number, visibility, body, files)
                : tickets.say(x.actor(), number, visibility, body, files);
        String sent = x.t(secret ? "reply.noted" : "reply.sent") + FollowedPage.unreached(x, message);
        String where =
                next == Next.STAY ? "/tickets/" + number + "?said=" + message.id() : onward.from(x, number, next);
        if (secret) {
            return View.redirect(where).flash(sent);
        }
        Done done = Done.doing(x, reversals, number);
        String not = waiting(x, number);
        return done.told(View.redirect(where), sent, x.t("undo.stays.public"), not);
    }

    /** What was said is said: where the ticket can't wait for its requester, the person is told beside that. */
    private String waiting(Exchange x, TicketNumber number) {
        if (x.optional("waits").isEmpty()) {
            return "";
        }
        try {
            TicketPatch patch = TicketPatch.NONE.onHold(HoldReason.REQUESTER);
            tickets.change(x.actor(), number, OptionalLong.empty(), patch);
            return "";
        } catch (ProblemException e) {
            return x.t("reply.waits.not", x.words().problem(e.problem()));
        }
    }

    /** The saved reply the message was made of; one that was taken away meanwhile does not keep the message back. */
    private OptionalLong madeOf(Exchange x) {
        OptionalLong reply = Parameters.id(x.request(), "reply");
        try {
            return reply.isEmpty()
                    ? reply
                    : OptionalLong.of(replies.get(x.actor(), reply.getAsLong()).id());
        } catch (ProblemException e) {
            if (e.problem().kind() != Kind.NOT_FOUND) {
                throw e;
            }
            return OptionalLong.empty();
        }
    }

    private void requireSomething(Exchange x, String body) {
        if (body.isBlank() && !uploads.any(x)) {
            throw Problem.invalid("body", "required", "is required").exception();
        }
    }

    /** Saves what the person touched. Whether somebody else's change meanwhile is in the way is decided by the desk. */
    private View save(Exchange x, TicketNumber number) {
        Properties form = Properties.of(x.request());
        TicketPatch patch = form.patch(x.actor().zone());
        if (patch.equals(TicketPatch.NONE)) {
            return there(number).flash(x.t("props.unchanged"));
        }
        Done done = Done.doing(x, reversals, number);
        tickets.change(x.actor(), number, OptionalLong.of(x.number("version")), patch);
        View.Redirect to = View.redirect(onward.stay(x.actor(), number));
        String said = x.t(done(x.actor(), form));
        return Standing.hasQueue(x.actor()) ? done.told(to, said) : done.said(to, said);
    }

    /** @return the text that says what was done */
    private static String done(Actor actor, Properties form) {
        String me = String.valueOf(actor.personId());
        if (form.value("assignee").equals(me) && !form.old("assignee").equals(me)) {
            return "props.taken";
        }
        if (Standing.hasQueue(actor)) {
            return "props.saved";
        }
        return switch (form.value("state")) {
            case "closed" -> "mine.confirmed";
            case "cancelled" -> "mine.cancelled";
            default -> "mine.reopened";
        };
    }

    private static View.Redirect there(TicketNumber number) {
        return View.redirect("/tickets/" + number);
    }

    static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Problem.invalid("attachments", "no-such-attachment", "names a file that can't go with this message")
                    .exception();
        }
    }
}
