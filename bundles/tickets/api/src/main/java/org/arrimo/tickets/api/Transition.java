package org.arrimo.tickets.api;

import java.util.Set;

import org.arrimo.platform.api.Role;

/**
 * Who may take a step. A requester takes it with their own tickets, a partner with what its teams have, whoever works at
 * the desk with every ticket.
 *
 * @param step the step
 * @param roles those who may take it now
 * @param shipped those who may before anything is changed
 * @param eligible those it can be given to
 */
public record Transition(Step step, Set<Role> roles, Set<Role> shipped, Set<Role> eligible) {}
