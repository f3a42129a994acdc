package org.arrimo.tickets.api;

import java.util.Optional;

/**
 * What came of a macro.
 *
 * @param ticket as it is now
 * @param message what was said, if something was
 * @param next where the person goes
 */
public record MacroRun(Ticket ticket, Optional<Message> message, MacroSteps.Next next) {}
