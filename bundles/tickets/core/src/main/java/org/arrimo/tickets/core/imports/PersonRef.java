package org.arrimo.tickets.core.imports;

import java.util.OptionalLong;

/**
 * A person whom the log names.
 *
 * @param name what the person is called here, which may be something else than in the log
 * @param organisation the person's, if any
 * @param agent whether the person has the roles of an agent, or is not to get them
 */
record PersonRef(long id, String name, OptionalLong organisation, boolean agent) {}
