package org.arrimo.people.api;

import java.io.IOException;
import java.util.Map;

import org.osgi.annotation.versioning.ProviderType;

/** A module's part of what a person takes away. Nothing of it is held in memory. */
@ProviderType
public interface PersonalSheet {
    /**
     * Begins a list, which ends where another begins.
     *
     * @param name what it is called
     */
    void list(String name) throws IOException;

    /**
     * Adds one to the list.
     *
     * @param fields texts, numbers, times, yes and no, in order; what is null is left out
     */
    void row(Map<String, ?> fields) throws IOException;
}
