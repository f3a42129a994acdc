package org.arrimo.tickets.core.html;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.BooleanSupplier;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;

/** Gives its reader little at a time, and nothing more once the time is over: whoever parses it gets no further. */
final class Impatient extends FilterReader {
    private static final int PIECE = 1024;

    private final BooleanSupplier goesOn;
    private final String field;

    /** @param field named in the problem */
    Impatient(Reader in, BooleanSupplier goesOn, String field) {
        super(in);
        this.goesOn = goesOn;
        this.field = field;
    }

    @Override
    public int read() throws IOException {
        requireTime();
        return super.read();
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        requireTime();
        return super.read(into, offset, Math.min(length, PIECE));
    }

    static ProblemException tangled(String field) {
        return Problem.invalid(field, "too-tangled", "is nested so that it can't be read in time")
                .exception();
    }

    private void requireTime() {
        if (!goesOn.getAsBoolean()) {
            throw tangled(field);
        }
    }
}
