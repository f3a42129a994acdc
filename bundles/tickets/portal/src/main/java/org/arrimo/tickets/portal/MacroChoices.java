package org.arrimo.tickets.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.arrimo.people.api.Team;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Words;
import org.arrimo.tickets.api.MacroSteps;
import org.arrimo.tickets.api.State;

/** What a macro can set each field to, value to words; the empty one leaves the field as it is. */
public final class MacroChoices {
    /** The fields, in the order of the form. */
    public static final List<String> FIELDS = List.of(
            "state", "holdReason", "resolution", "priority", "impact", "urgency", "team", "assignee", "category");

    /** The fields in which one writes what one likes. */
    public static final List<String> TEXTS = List.of("solution", "priorityReason");

    private final Words words;
    private final List<Team> teams;
    private final Map<Long, String> people;
    private final Map<String, String> categories;

    /** @param categories by key, the empty one taking it away */
    MacroChoices(Words words, List<Team> teams, Map<Long, String> people, Map<String, String> categories) {
        this.words = words;
        this.teams = teams;
        this.people = people;
        this.categories = categories;
    }

    /** @return the choices of a field */
    public Map<String, String> of(String field) {
        Map<String, String> found = new LinkedHashMap<>();
        found.put("", words.t("macros.unchanged"));
        switch (field) {
            case "state" -> {
                for (State state : State.values()) {
                    found.put(Wire.name(state), words.t("state", state));
                }
            }
            case "holdReason", "resolution" -> found.putAll(new Choices(words).grounds(field));
            case "priority" -> found.putAll(new Choices(words).priorities());
            case "team" -> {
                found.put("none", words.t("value.no-team"));
                teams.forEach(team -> found.put(String.valueOf(team.id()), team.name()));
            }
            case "assignee" -> {
                found.put("me", words.t("macros.me"));
                found.put("none", words.t("value.nobody"));
                people.forEach((id, name) -> found.put(String.valueOf(id), name));
            }
            case "category" -> categories.forEach((key, name) -> found.put(key.isEmpty() ? "none" : key, name));
            default -> found.putAll(new Choices(words).levels());
        }
        return found;
    }

    /** @return where one goes then */
    public Map<String, String> next() {
        Map<String, String> found = new LinkedHashMap<>();
        for (MacroSteps.Next next : MacroSteps.Next.values()) {
            found.put(Wire.name(next), words.t("macros.next", next));
        }
        return found;
    }
}
