package org.arrimo.platform.spi.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells in words what was done to a module's things by those who administer the desk. The record itself is the journal;
 * what no module tells of is not shown. Only administrators read it.
 */
@ConsumerType
public interface AuditWords {
    /**
     * @param locale the language of the reader
     * @return what kinds of thing are told of: what the journal's subjects begin with, up to the colon, and what that is
     *     called
     */
    Map<String, String> kinds(Locale locale);

    /**
     * @param request who reads it
     * @param line what was recorded, of one of {@link #kinds}
     * @return it in words; nothing when it is none of administration
     */
    Optional<Told> told(PortalRequest request, Line line);

    /**
     * What was recorded.
     *
     * @param type the module and what happened, such as {@code people.changed}
     * @param kind what it happened to, such as {@code person}
     * @param id which of them, such as {@code 7}; empty where there is one alone
     * @param values what changed
     */
    record Line(String type, String kind, String id, List<Value> values) {
        /** The values are copied. */
        public Line {
            values = List.copyOf(values);
        }
    }

    /**
     * One value that changed.
     *
     * @param field which one: as it is recorded, or in words
     * @param before what it was, if there was one
     * @param after what it is, if there is one
     */
    record Value(String field, Optional<String> before, Optional<String> after) {}

    /**
     * What happened, in words.
     *
     * @param what what was done
     * @param thing what it was done to: its name, or what else tells it from others
     * @param path where it can be looked at within the portal, if it still can
     * @param values what changed, in words
     */
    record Told(String what, String thing, Optional<String> path, List<Value> values) {
        /** The values are copied. */
        public Told {
            values = List.copyOf(values);
        }
    }
}
