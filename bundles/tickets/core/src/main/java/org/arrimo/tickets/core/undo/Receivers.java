package org.arrimo.tickets.core.undo;

import java.util.OptionalLong;

/** Who can be given a ticket. */
public interface Receivers {
    /** @throws org.arrimo.platform.api.ProblemException INVALID on {@code team} */
    void requireTeam(long team);

    /** @throws org.arrimo.platform.api.ProblemException INVALID on {@code assignee} */
    void require(OptionalLong team, long person);
}
