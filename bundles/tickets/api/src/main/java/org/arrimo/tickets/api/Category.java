package org.arrimo.tickets.api;

import java.util.Optional;

/**
 * What tickets are about, in a tree.
 *
 * @param key what programs, filters and the history call it; it never changes
 * @param version rises with every change
 * @param parent the key of the one above it, if there is one
 * @param name what people call it
 * @param retired no ticket gets it any more; those that have it keep it
 */
public record Category(String key, long version, Optional<String> parent, Label name, boolean retired) {}
