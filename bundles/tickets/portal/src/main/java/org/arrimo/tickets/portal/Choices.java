package org.arrimo.tickets.portal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.arrimo.people.api.Team;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Words;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.ResolutionCode;

/** What there is to choose from in forms, value to words. */
public final class Choices {
    private final Words words;

    public Choices(Words words) {
        this.words = words;
    }

    /** @return most pressing first */
    public Map<String, String> priorities() {
        Map<String, String> found = new LinkedHashMap<>();
        for (Priority priority : Priority.values()) {
            found.put(Wire.name(priority), "P" + priority.rank() + " " + words.t("priority", priority));
        }
        return found;
    }

    /** @return what follows from impact and urgency, and those it can be instead */
    public Map<String, String> prioritiesOrFollowing() {
        Map<String, String> found = new LinkedHashMap<>();
        found.put("", words.t("priority.follows"));
        found.putAll(priorities());
        return found;
    }

    /** @return highest first */
    public Map<String, String> levels() {
        Map<String, String> found = new LinkedHashMap<>();
        for (Level level : Level.values()) {
            found.put(Wire.name(level), words.t("level", level));
        }
        return found;
    }

    /** @return the ways people come by */
    public Map<String, String> contacts() {
        Map<String, String> found = new LinkedHashMap<>();
        for (Contact contact : Contact.values()) {
            found.put(Wire.name(contact), words.t("contact", contact));
        }
        return found;
    }

    /**
     * @param field {@code holdReason} or {@code resolution}
     * @return what can be said beside a state without saying a time
     */
    public Map<String, String> grounds(String field) {
        Map<String, String> found = new LinkedHashMap<>();
        if (field.equals("holdReason")) {
            Arrays.stream(HoldReason.values())
                    .filter(reason -> reason != HoldReason.SCHEDULED)
                    .forEach(reason -> found.put(Wire.name(reason), words.t("hold", reason)));
        } else {
            Arrays.stream(ResolutionCode.values())
                    .filter(code -> code != ResolutionCode.UNANSWERED)
                    .forEach(code -> found.put(Wire.name(code), words.t("resolution", code)));
        }
        return found;
    }

    /** @return how tickets can stand to one another */
    public Map<String, String> links() {
        Map<String, String> found = new LinkedHashMap<>();
        for (LinkType type : LinkType.values()) {
            found.put(Wire.name(type), words.t("link", type));
        }
        return found;
    }

    /** @return the teams, and none of them */
    public Map<String, String> teams(List<Team> teams) {
        Map<String, String> found = new LinkedHashMap<>();
        found.put("", words.t("value.no-team"));
        teams.forEach(team -> found.put(String.valueOf(team.id()), team.name()));
        return found;
    }
}
