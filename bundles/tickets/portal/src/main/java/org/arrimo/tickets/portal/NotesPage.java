package org.arrimo.tickets.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Note;
import org.arrimo.tickets.api.Notes;
import org.arrimo.tickets.api.TicketNumber;

/** {@code /tickets/notes/INC-1042/7}: a private note, to be edited, with what it said before. */
public final class NotesPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient Notes notes;
    private final transient NameLookup names;

    public NotesPage(Notes notes, People people, Groups groups) {
        super(Texts.beside(NotesPage.class), Templates.beside(NotesPage.class));
        this.notes = notes;
        this.names = new NameLookup(people, groups);
    }

    /** @return whether this person is offered to edit what that one wrote for the desk only */
    public static boolean mayEdit(Actor actor, long author) {
        return actor.is(Role.LEAD) || actor.is(Role.ADMIN) || actor.is(Role.AGENT) && author == actor.personId();
    }

    @Override
    protected View get(Exchange x) {
        TicketNumber number = number(x);
        Note note = notes.get(x.actor(), number, x.id(1));
        if (note.message().visibility() == Message.Visibility.PUBLIC) {
            throw Problem.notFound().exception();
        }
        List<Long> people = new ArrayList<>(List.of(note.message().author()));
        note.former().forEach(former -> people.add(former.replacedBy()));
        return View.page("notes/page")
                .with("number", number)
                .with("note", note)
                .with("names", names.wanted().persons(people).find(x.words()))
                .with("edits", mayEdit(x.actor(), note.message().author()))
                .title(x.t("note.title", number));
    }

    @Override
    protected View post(Exchange x) {
        TicketNumber number = number(x);
        int edits = (int) Math.min(x.number("edits"), Integer.MAX_VALUE);
        long id = x.id(1);
        Note note = notes.edit(x.actor(), number, id, OptionalInt.of(edits), Parameters.typed(x.request(), "body"));
        return View.redirect("/tickets/" + number + "?said=" + id)
                .flash(x.t("note.edited") + FollowedPage.unreached(x, note.message()));
    }

    private static TicketNumber number(Exchange x) {
        if (x.tail().size() != 2) {
            throw Problem.notFound().exception();
        }
        return TicketNumber.of(x.tail().get(0));
    }
}
