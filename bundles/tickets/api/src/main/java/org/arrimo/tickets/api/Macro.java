package org.arrimo.tickets.api;

import java.util.OptionalLong;

/**
 * Several changes of a ticket under one name.
 *
 * @param id a number that is never given again
 * @param version rises with every change
 * @param scope who has it at hand
 * @param owner the id of the person or the team; empty for all of the desk
 * @param title what it is called
 * @param steps what it does
 */
public record Macro(long id, long version, Scope scope, OptionalLong owner, String title, MacroSteps steps) {}
