package org.arrimo.platform.portal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.servlet.http.HttpServletResponse;

import org.arrimo.platform.portal.http.Assets;
import org.arrimo.platform.portal.http.Wants;
import org.arrimo.platform.portal.page.HomePage;
import org.arrimo.platform.portal.page.Pages;
import org.arrimo.platform.spi.entrances.Entrance;
import org.arrimo.platform.spi.entrances.Entrances;

/** What the portal itself answers to anybody, signed in or not; and the list of all its entrances. */
final class Doors implements Entrances {
    static final String HOME = "/";

    private final List<Door> doors;
    private final Pages pages;

    /** Answers a request. */
    @FunctionalInterface
    private interface Answering {
        void to(Visitor visitor, HttpServletResponse response) throws IOException;
    }

    private record Door(String method, String path, Answering answering) {
        boolean isFor(Visitor visitor) {
            return path.equals(visitor.path()) && method.equals(Wants.safe(visitor.request()) ? "GET" : "POST");
        }
    }

    Doors(SignInPage signIn, Choices choices, Pages pages) {
        this.doors = List.of(
                new Door("GET", SignInPage.PATH, signIn::answer),
                new Door("POST", SignInPage.PATH, signIn::answer),
                new Door("POST", SignInPage.OUT, signIn::out),
                new Door("POST", Choices.PATH, choices::take));
        this.pages = pages;
    }

    /** @return whether it was one of these, and is answered */
    boolean answered(Visitor visitor, HttpServletResponse response) throws IOException {
        Optional<Door> door = doors.stream().filter(one -> one.isFor(visitor)).findFirst();
        if (door.isPresent()) {
            door.get().answering().to(visitor, response);
        }
        return door.isPresent();
    }

    @Override
    public List<Entrance> entrances() {
        List<Entrance> all = new ArrayList<>(pages.entrances());
        doors.forEach(door -> all.add(entrance(door.method(), door.path(), Entrance.ANYONE)));
        all.add(entrance("GET", Assets.PATH + "{version}/{file}", Entrance.ANYONE));
        all.add(entrance("GET", HOME, Entrance.SIGNED_IN));
        HomePage.FORMS.forEach(form -> all.add(entrance("POST", HOME + "?form=" + form, Entrance.SIGNED_IN)));
        return List.copyOf(all);
    }

    private static Entrance entrance(String method, String path, String rule) {
        return new Entrance(Entrance.Kind.PORTAL, method, path, rule);
    }
}
