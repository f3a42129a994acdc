package org.arrimo.tickets.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.Part;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketNumber;

/** The files that come with a form, in its field {@code file}. */
final class Uploads {
    static final String FIELD = "file";

    private final Attachments attachments;

    Uploads(Attachments attachments) {
        this.attachments = attachments;
    }

    /** @return how many bytes a file may have */
    long largest() {
        return attachments.largest();
    }

    /** @return whether a file came with the form */
    boolean any(Exchange x) {
        return !files(x.request()).isEmpty();
    }

    /**
     * Puts the files on a ticket.
     *
     * @param added gets the ids of those that were taken, also when a later one is refused
     */
    void attach(Exchange x, TicketNumber number, Visibility visibility, List<Long> added) {
        for (Part file : files(x.request())) {
            try (InputStream content = file.getInputStream()) {
                added.add(attachments
                        .attach(
                                x.actor(),
                                number,
                                visibility,
                                file.getSubmittedFileName(),
                                file.getContentType(),
                                content)
                        .id());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @return the files that were chosen; a browser sends an empty one for none */
    static List<Part> files(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return List.of();
        }
        try {
            return request.getParts().stream()
                    .filter(part -> part.getName().equals(FIELD))
                    .filter(part -> part.getSubmittedFileName() != null
                            && !part.getSubmittedFileName().isBlank())
                    .toList();
        } catch (ServletException | IllegalStateException e) {
            // the container says so when a part or the whole is larger than it takes
            throw Problem.of(Problem.Kind.TOO_LARGE, "too-large", "The upload is larger than allowed.")
                    .exception();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
