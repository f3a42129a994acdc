package org.arrimo.people.portal;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.Languages;

/** What the forms about people offer. */
public final class Choices {
    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    private Choices() {}

    /** @return time zones named after places, and UTC; {@code current} is among them */
    public static Map<String, String> zones(String current) {
        Map<String, String> zones = new LinkedHashMap<>();
        zones.put("UTC", "UTC");
        ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> PLACE.matcher(zone).matches())
                .sorted()
                .forEach(zone -> zones.put(zone, zone.replace('_', ' ').replace("/", " / ")));
        zones.putIfAbsent(current, current);
        return zones;
    }

    /** @return the languages, and the browser's first */
    public static Map<String, String> languages(Exchange x) {
        Map<String, String> languages = new LinkedHashMap<>();
        languages.put("", x.t("person.locale.browser"));
        for (Locale locale : Languages.ALL) {
            languages.put(locale.toLanguageTag(), Languages.nameOf(locale));
        }
        return languages;
    }

    /** @return the roles by their names on the wire */
    public static Map<String, String> roles(Exchange x) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            roles.put(role.wire(), x.t("role", role));
        }
        return roles;
    }

    /** @return the names of the roles on the wire */
    public static List<String> wire(Set<Role> roles) {
        return roles.stream().map(Role::wire).toList();
    }

    /** @return the colour a role is shown in */
    public static String colour(Role role) {
        return switch (role) {
            case ADMIN -> "purple";
            case MANAGER -> "indigo";
            case LEAD -> "blue";
            case AGENT -> "teal";
            case PARTNER -> "orange";
            case REQUESTER -> "secondary";
        };
    }
}
