package org.arrimo.sample.api;

import java.util.Objects;
import java.util.Optional;

import org.arrimo.platform.api.Text;

/**
 * All of a specimen that can be set, whether it is new or changed.
 *
 * @param name what people call it, one line of at most {@value #MAX_NAME} characters
 * @param note what else is to be known, may be empty, at most {@value #MAX_NOTE} characters
 */
public record SpecimenDraft(String name, String note) {
    /** The most characters of a name. */
    public static final int MAX_NAME = 200;
    /** The most characters of a note. */
    public static final int MAX_NOTE = 4000;

    public SpecimenDraft {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(note, "note");
    }

    /**
     * A draft of what came in from outside.
     *
     * @param name as it was sent, may be null
     * @param note as it was sent, may be null
     * @throws org.arrimo.platform.api.ProblemException INVALID, naming the field
     */
    public static SpecimenDraft of(String name, String note) {
        Optional<String> block = Text.optionalBlock("note", note, MAX_NOTE);
        return new SpecimenDraft(Text.line("name", name, MAX_NAME), block.orElse(""));
    }
}
