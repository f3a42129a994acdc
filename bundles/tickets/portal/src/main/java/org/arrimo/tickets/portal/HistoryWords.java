package org.arrimo.tickets.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.spi.portal.Words;

/** Tells what the journal recorded in the reader's language. */
final class HistoryWords {
    private static final String MODULE = "tickets.";
    /** Fields whose values are words of closed lists, with the texts that translate them. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("state", "state"),
            Map.entry("priority", "priority"),
            Map.entry("impact", "level"),
            Map.entry("urgency", "level"),
            Map.entry("contact", "contact"),
            Map.entry("kind", "kind"),
            Map.entry("holdReason", "hold"),
            Map.entry("resolution", "resolution"),
            Map.entry("rating.verdict", "rating"),
            Map.entry("approval.status", "approval.status"),
            Map.entry("approval.verdict", "approval.verdict"));
    /** Details that would only repeat what stands on the page anyway. */
    private static final Set<String> UNTOLD = Set.of("message", "undone.change");
    /** Of a ticket's first values, those worth telling. */
    private static final Set<String> TOLD_AT_OPENING = Set.of("state", "priority", "team", "assignee", "contact");

    /** What the names of another product's fields begin with. */
    private static final String FACT = "facts.";

    /** What the keys of custom fields begin with. */
    private static final String CUSTOM = "field.";

    private static final Set<String> COUNTS = Set.of("reassignments", "reopens");

    private final Words words;

    HistoryWords(Words words) {
        this.words = words;
    }

    HistoryLine line(Entry entry) {
        String type = entry.event().type();
        String kind = type.startsWith(MODULE) ? type.substring(MODULE.length()) : type;
        boolean opened = kind.equals("opened");
        List<Change> told = entry.event().changes().stream()
                .filter(change -> !UNTOLD.contains(change.field()))
                .filter(change -> !opened || TOLD_AT_OPENING.contains(change.field()))
                .toList();
        return new HistoryLine(
                entry.event().at(),
                entry.actorName(),
                words.has("history." + kind) ? words.t("history." + kind) : type,
                told.stream()
                        .filter(change -> !isMinor(change))
                        .map(this::sentence)
                        .toList(),
                told.stream().filter(HistoryWords::isMinor).map(this::sentence).toList(),
                via(entry.via()),
                entry.event().internal(),
                icon(kind, entry.event().changes()));
    }

    private static boolean isMinor(Change change) {
        return change.field().startsWith(FACT) || COUNTS.contains(change.field());
    }

    private String via(String via) {
        String key = "via." + via;
        return via.equals("portal") ? "" : words.t("history.via", words.has(key) ? words.t(key) : via);
    }

    String sentence(Change change) {
        String field = change.field();
        String before = value(field, change.before());
        String after = value(field, change.after());
        return switch (field) {
            case "state" -> before == null ? generally(field, null, after) : told("history.state", before, after);
            case "team" -> told("history.handed.team", before, after);
            case "assignee" -> told("history.assigned", before, after);
            case "attachment" -> after;
            default -> generally(field, before, after);
        };
    }

    private String told(String key, String before, String after) {
        if (before == null) {
            return words.t(key + ".first", after);
        }
        return after == null ? words.t(key + ".none", before) : words.t(key, before, after);
    }

    private String generally(String field, String before, String after) {
        String known = "field." + field;
        String name = words.has(known) ? words.t(known) : plain(field);
        if (before == null) {
            return words.t("history.set", name, after);
        }
        return after == null
                ? words.t("history.removed", name, before)
                : words.t("history.from-to", name, before, after);
    }

    private static String plain(String field) {
        if (field.startsWith(FACT)) {
            return field.substring(FACT.length());
        }
        return field.startsWith(CUSTOM) ? field.substring(CUSTOM.length()) : field;
    }

    private String value(String field, String value) {
        if (value != null && (field.equals("holdUntil") || field.equals("undone.at"))) {
            return words.dateTime(Instant.parse(value));
        }
        boolean named = field.startsWith("handover.") || field.startsWith("routing.");
        if (value == null || !named && !LISTS.containsKey(field)) {
            return value;
        }
        String key = LISTS.getOrDefault(field, field) + "." + value;
        return words.has(key) ? words.t(key) : value;
    }

    private static String icon(String kind, List<Change> changes) {
        boolean state = changes.stream().anyMatch(change -> change.field().equals("state"));
        boolean hands = changes.stream()
                .anyMatch(change ->
                        change.field().equals("team") || change.field().equals("assignee"));
        return switch (kind) {
            case "opened" -> "plus";
            case "replied" -> "message";
            case "noted", "note-edited" -> "lock";
            case "prioritised" -> "flag";
            case "attached" -> "paperclip";
            case "linked", "unlinked" -> "link";
            case "followed", "unfollowed" -> "eye";
            case "copied" -> "copy";
            case "mentioned" -> "at";
            case "checklist" -> "list-check";
            case "time" -> "clock";
            case "tagged" -> "tag";
            case "undone" -> "arrow-left";
            case "fields-set", "form-filled" -> "list-check";
            case "merged", "unmerged", "split", "unsplit" -> "arrows-exchange";
            case "rated" -> "star";
            case "major-declared", "major-updated", "major-ended" -> "flame";
            case "approval" -> "circle-check";
            case "planned", "unsent" -> "clock";
            case "handed", "routed", "silent" -> "arrows-exchange";
            default -> state ? "circle-dot" : hands ? "arrows-exchange" : "edit";
        };
    }
}
