package org.arrimo.tickets.portal;

import java.util.List;

import org.arrimo.tickets.api.State;

/**
 * How far a request is, as its requester sees it.
 *
 * @param step 1 to 4, the place in {@link #STEPS}; 0 for what was withdrawn
 */
public record Progress(int step) {
    /** The steps of every request. */
    public static final List<String> STEPS = List.of("received", "working", "solved", "closed");

    /** @return where a ticket in that state is */
    public static Progress of(State state) {
        return new Progress(
                switch (state) {
                    case NEW, ASSIGNED -> 1;
                    case IN_PROGRESS, ON_HOLD -> 2;
                    case RESOLVED -> 3;
                    case CLOSED -> 4;
                    case CANCELLED -> 0;
                });
    }

    /** @return whether this is the step it is at */
    public boolean isAt(String name) {
        return STEPS.indexOf(name) + 1 == step;
    }

    /** @return the class that shows the step as done, current or to come */
    public String css(String name) {
        int place = STEPS.indexOf(name) + 1;
        return place < step ? "tk-done" : place == step ? "tk-now" : "tk-later";
    }
}
