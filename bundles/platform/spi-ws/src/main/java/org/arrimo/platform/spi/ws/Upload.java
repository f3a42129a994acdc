package org.arrimo.platform.spi.ws;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.arrimo.platform.api.Problem;

/**
 * A file that is sent to a REST method: the part {@code file} of {@code multipart/form-data}, or the whole body with
 * its name in {@code Content-Disposition} or in the query parameter {@code name}.
 *
 * @param fileName what the sender calls it, as sent
 * @param type the media type the sender claims
 * @param content its octets; open for the time of the call
 * @param fields the other parts of a form, by name
 */
public record Upload(Optional<String> fileName, String type, Content content, Map<String, String> fields) {
    /** Opens the octets. */
    @FunctionalInterface
    public interface Content {
        /**
         * @return the octets from the beginning
         * @throws IOException when they can't be read
         */
        InputStream open() throws IOException;
    }

    public Upload {
        fields = Map.copyOf(fields);
    }

    /**
     * @param known the fields the method understands
     * @return this
     * @throws org.arrimo.platform.api.ProblemException INVALID naming another field
     */
    public Upload only(String... known) {
        for (String field : fields.keySet()) {
            if (!List.of(known).contains(field)) {
                throw Problem.invalid(field, "unknown-field", "is not a field of this request")
                        .exception();
            }
        }
        return this;
    }
}
