package org.arrimo.tickets.api;

import java.util.OptionalLong;

/**
 * A macro as it is to be.
 *
 * @param scope who has it at hand; a personal one is the actor's
 * @param team the id of the team, if it is a team's
 * @param title 1 to 100 characters on one line
 * @param steps what it does
 */
public record MacroDraft(Scope scope, OptionalLong team, String title, MacroSteps steps) {}
