package org.arrimo.people.portal;

import java.util.Locale;
import java.util.Optional;

import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.portal.PersonPreferences;

/** Keeps with the person the language chosen in the portal's menu. */
public final class KeptPreferences implements PersonPreferences {
    private final People people;

    public KeptPreferences(People people) {
        this.people = people;
    }

    @Override
    public void language(Actor actor, Locale locale) {
        people.setPreferences(
                actor, Optional.of(locale.toLanguageTag()), actor.zone().getId());
    }
}
