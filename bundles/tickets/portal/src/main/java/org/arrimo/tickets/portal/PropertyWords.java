package org.arrimo.tickets.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Words;
import org.arrimo.tickets.api.State;

/** The choices in the form of a ticket's properties, in words. */
public final class PropertyWords {
    private static final List<String> DESK = List.of("state", "priority", "impact", "urgency", "team", "assignee");
    private static final List<String> PARTNER = List.of("state", "team", "assignee");

    private final Words words;
    private final TicketSheet sheet;

    public PropertyWords(Words words, TicketSheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    /** @return the fields this person may set */
    public List<String> fields() {
        return sheet.standing().desk() ? DESK : PARTNER;
    }

    /** @return values and words to choose from */
    public Map<String, String> options(String field) {
        return switch (field) {
            case "state" -> states();
            case "priority" -> new Choices(words).priorities();
            case "impact", "urgency" -> new Choices(words).levels();
            case "team" -> teams();
            case "holdReason" -> new GroundsChoices(words).holdReasons();
            case "resolution" -> new GroundsChoices(words).resolutions();
            default -> people();
        };
    }

    /** @return a value of the field in words */
    public String value(String field, String value) {
        String known = options(field).get(value);
        if (known != null) {
            return known;
        }
        return switch (field) {
            case "state" -> words.t("state." + value);
            case "holdUntil", "solution", "priorityReason" -> value;
            default -> words.t("value.unknown");
        };
    }

    private Map<String, String> states() {
        Map<String, String> found = new LinkedHashMap<>();
        for (State state : State.values()) {
            if (state == sheet.ticket().state() || sheet.next().contains(state)) {
                found.put(Wire.name(state), words.t("state", state));
            }
        }
        return found;
    }

    private Map<String, String> teams() {
        Map<String, String> found = new Choices(words).teams(sheet.teams());
        sheet.ticket()
                .team()
                .ifPresent(id -> found.putIfAbsent(
                        String.valueOf(id), sheet.names().team(sheet.ticket().team())));
        return found;
    }

    private Map<String, String> people() {
        Map<String, String> found = new LinkedHashMap<>();
        found.put("", words.t("value.nobody"));
        sheet.candidates().forEach((id, name) -> found.put(String.valueOf(id), name));
        return found;
    }
}
