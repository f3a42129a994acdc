package org.arrimo.people.portal;

import java.util.Optional;
import java.util.Set;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.portal.FirstStep;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.Words;

/** What a new desk needs of people: each of the steps one service. */
public final class PeopleSteps implements FirstStep {
    /** What the first administrator is called until somebody says otherwise. */
    private static final Set<String> UNNAMED = Set.of("Administrator");

    private final What what;
    private final People people;
    private final Groups groups;
    private final Texts texts = Texts.beside(PeopleSteps.class);

    private enum What {
        NAME,
        PASSWORD,
        LANGUAGE,
        TEAM,
        AGENTS
    }

    /** @param what which of the steps, in small letters */
    public PeopleSteps(String what, People people, Groups groups) {
        this.what = What.valueOf(what.toUpperCase(java.util.Locale.ROOT));
        this.people = people;
        this.groups = groups;
    }

    @Override
    public Optional<Step> step(PortalRequest request) {
        Actor actor = request.actor();
        Words words = texts.in(request.locale(), request.zone());
        return Optional.of(
                switch (what) {
                    case NAME -> step(words, "name", "/people/" + actor.personId(), !UNNAMED.contains(actor.name()));
                    case PASSWORD -> step(words, "password", "/profile", people.choseOwnPassword(actor));
                    case LANGUAGE -> step(words, "language", "/profile", choseLanguage(actor));
                    case TEAM -> step(
                            words, "team", "/teams", !groups.teams(actor).isEmpty());
                    case AGENTS -> step(words, "agents", "/people/new", hasOtherWorkers(actor));
                });
    }

    private boolean choseLanguage(Actor actor) {
        Person person = people.get(actor, actor.personId());
        return person.locale().isPresent();
    }

    private boolean hasOtherWorkers(Actor actor) {
        return people.workers(actor).keySet().stream().anyMatch(id -> id != actor.personId());
    }

    private static Step step(Words words, String key, String path, boolean done) {
        return new Step(words.t("first." + key), words.t("first." + key + ".why"), Optional.of(path), done);
    }
}
