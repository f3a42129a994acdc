package org.arrimo.tickets.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;

import javax.persistence.Embeddable;

/** How often a ticket was handed on, and how often it was taken up again. */
@Embeddable
public class Counts {
    private int reassignments;
    private int reopens;

    protected Counts() {}

    static Counts of(ResultSet row, int first) throws SQLException {
        Counts counts = new Counts();
        counts.set(row.getInt(first), row.getInt(first + 1));
        return counts;
    }

    public int reassignments() {
        return reassignments;
    }

    public int reopens() {
        return reopens;
    }

    public final void set(int handedOn, int takenUp) {
        reassignments = handedOn;
        reopens = takenUp;
    }

    void reassigned() {
        reassignments++;
    }

    void reopened(boolean again) {
        reopens += again ? 1 : 0;
    }
}
