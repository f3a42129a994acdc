package org.arrimo.tickets.core.store;

import java.util.OptionalLong;

import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.State;

/**
 * How far a ticket is, to be put back there later.
 *
 * @param state where it stands
 * @param resolvedAt when it was resolved, if it is, as it is stored
 * @param closedAt when it was closed, if it is, as it is stored
 * @param grounds what stands beside the state
 */
public record Stage(State state, OptionalLong resolvedAt, OptionalLong closedAt, Grounds grounds) {}
