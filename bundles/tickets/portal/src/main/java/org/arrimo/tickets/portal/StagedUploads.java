package org.arrimo.tickets.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.servlet.http.Part;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.tickets.api.StagedFile;
import org.arrimo.tickets.api.StagedFiles;

/** The files that are to go with a form: those that come with it are put aside, those that were before are ticked. */
public final class StagedUploads {
    private static final String FIELD = "staged";
    private static final String DISCARD = "discard";
    private static final Predicate<String> ID = Pattern.compile("[0-9]{1,18}").asMatchPredicate();
    private static final String TAKEN = "org.arrimo.tickets.portal.staged";

    private final StagedFiles files;

    StagedUploads(StagedFiles files) {
        this.files = files;
    }

    /**
     * A file that can go with a form.
     *
     * @param chosen whether it is to
     * @param bound whether it goes with it already
     */
    public record Choice(StagedFile file, boolean chosen, boolean bound) {}

    /** Puts aside what came with the form, once. @return the ids of all that are to go with it */
    Set<Long> take(Exchange x) {
        x.params(FIELD).forEach(StagedUploads::id);
        Set<Long> ids = chosen(x);
        x.request().setAttribute(TAKEN, ids);
        for (Part part : Uploads.files(x.request())) {
            try (InputStream content = part.getInputStream()) {
                ids.add(files.stage(x.actor(), part.getSubmittedFileName(), part.getContentType(), content)
                        .id());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ids;
    }

    /** Takes away what the person wants to be rid of. @return whether that was all that was asked for */
    boolean discards(Exchange x) {
        x.optional(DISCARD).ifPresent(id -> files.discard(x.actor(), id(id)));
        return x.optional(DISCARD).isPresent();
    }

    /** @return the person's that wait for nothing */
    List<StagedFile> loose(Exchange x) {
        return files.mine(x.actor());
    }

    /**
     * @param bound what goes with it already
     * @param loose what waits for nothing
     */
    static List<Choice> choices(Exchange x, List<StagedFile> bound, List<StagedFile> loose) {
        Set<Long> chosen = chosen(x);
        return Stream.concat(
                        bound.stream().map(file -> new Choice(file, !x.isPost() || chosen.contains(file.id()), true)),
                        loose.stream().map(file -> new Choice(file, chosen.contains(file.id()), false)))
                .toList();
    }

    private static Set<Long> chosen(Exchange x) {
        Set<Long> ids = new HashSet<>();
        x.params(FIELD).stream().filter(ID).forEach(id -> ids.add(id(id)));
        if (x.request().getAttribute(TAKEN) instanceof Set<?> taken) {
            taken.forEach(id -> ids.add((Long) id));
        }
        return ids;
    }

    private static long id(String text) {
        if (!ID.test(text)) {
            throw Problem.invalid("files", "no-such-file", "names a file that you have not put aside")
                    .exception();
        }
        return Long.parseLong(text);
    }
}
