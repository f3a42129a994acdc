package org.arrimo.tickets.core.staged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.StagedFile;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.files.Attaching;
import org.arrimo.tickets.core.files.FileStore;
import org.arrimo.tickets.core.files.NewFile;
import org.arrimo.tickets.core.store.Series;

/** Lets files that were put aside wait for a message, or go on a ticket. In the caller's transaction. */
public final class Enclosing {
    private final StagedStore staged;
    private final Attaching attaching;
    private final FileStore files;

    public Enclosing(DataSource source, Series series, Attaching attaching, FileStore files) {
        this.staged = new StagedStore(source, series);
        this.attaching = attaching;
        this.files = files;
    }

    /**
     * Puts files on a ticket, where they are the actor's.
     *
     * @param ids of files of theirs that wait for nothing
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code files}; and what is said against attaching them
     */
    public void attach(Actor actor, TicketNumber number, Visibility visibility, Set<Long> ids) {
        attach(actor, number, visibility, named(staged.loose(actor.personId()), ids));
    }

    /**
     * Puts what goes with a message for later on its ticket.
     *
     * @return the ids they have as files of the ticket
     */
    public Set<Long> send(Actor author, TicketNumber number, Visibility visibility, long later) {
        return attach(author, number, visibility, with(later));
    }

    /** @return what goes with messages for later, by message, oldest first */
    public Map<Long, List<StagedFile>> with(Collection<Long> later) {
        return staged.with(later);
    }

    /**
     * Says which files go with a message for later: of those that do and of the author's that wait for nothing.
     *
     * @return them, oldest first
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code files}
     */
    public List<StagedFile> enclose(long author, long later, Set<Long> ids) {
        List<StagedFile> before = with(later);
        List<StagedFile> known = new ArrayList<>(before);
        known.addAll(staged.loose(author));
        List<StagedFile> wanted = named(known, ids);
        release(later);
        staged.waitFor(OptionalLong.of(later), wanted);
        return wanted;
    }

    /** Lets what goes with a message for later wait for nothing. */
    public void release(long later) {
        staged.waitFor(OptionalLong.empty(), with(later));
    }

    private List<StagedFile> with(long later) {
        return staged.with(List.of(later)).getOrDefault(later, List.of());
    }

    /** They are taken away first, as whoever looks for what nobody holds any more locks the two tables. */
    private Set<Long> attach(Actor actor, TicketNumber number, Visibility visibility, List<StagedFile> some) {
        for (StagedFile file : some) {
            if (!staged.remove(file.id())) {
                throw unknown();
            }
        }
        Set<Long> ids = new HashSet<>();
        some.forEach(file ->
                ids.add(attaching.attach(actor, number, visibility, found(file)).id()));
        return ids;
    }

    private NewFile found(StagedFile file) {
        try {
            String text = files.text(file.name(), file.type(), file.sha256());
            return new NewFile(file.name(), file.type(), file.size(), file.sha256(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<StagedFile> named(List<StagedFile> known, Set<Long> ids) {
        List<StagedFile> found =
                known.stream().filter(file -> ids.contains(file.id())).toList();
        if (found.size() < ids.size()) {
            throw unknown();
        }
        return found;
    }

    private static RuntimeException unknown() {
        return Problem.invalid("files", "no-such-file", "names a file that you have not put aside")
                .exception();
    }
}
