package org.arrimo.platform.portal.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Problem;

/**
 * How a dashboard is arranged: widgets in their order. One that is not there now keeps its place, so that it comes back
 * where it was; one that came since stands after the one it follows where nothing is arranged.
 */
public final class Arrangement {
    /** So many widgets can be arranged. */
    public static final int MOST = 60;

    private static final TreeSet<Integer> WIDTHS = new TreeSet<>(List.of(4, 6, 8, 12));

    private final List<Place> places;
    private final Set<String> offered;
    private final boolean chosen;

    private Arrangement(List<Place> places, Set<String> offered, boolean chosen) {
        this.places = places;
        this.chosen = chosen;
        this.offered = offered;
    }

    /**
     * @param kept what the person chose; nothing if they did not
     * @param offered the widgets that are there for the person, each once, as they stand where nothing is chosen
     */
    public static Arrangement of(List<Place> kept, List<Place> offered) {
        List<Place> places = new ArrayList<>(kept);
        int next = 0;
        for (Place place : offered) {
            int at = at(places, place.name());
            if (at < 0) {
                at = next;
                places.add(at, place);
            }
            next = at + 1;
        }
        Set<String> names = offered.stream().map(Place::name).collect(Collectors.toSet());
        return new Arrangement(places, names, !kept.isEmpty());
    }

    /** @return the widgets that are there, in their order */
    public List<Place> places() {
        return places.stream().filter(this::isThere).toList();
    }

    /** @return whether the person chose anything */
    public boolean isChosen() {
        return chosen;
    }

    /** @return all that is to be kept */
    List<Place> all() {
        return List.copyOf(places);
    }

    /** @return whether the step would change something */
    public boolean can(String widget, Step step) {
        return after(widget, step).isPresent();
    }

    /**
     * @return what it is afterwards; the same if there is no such step, as nothing is earlier than the first
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code widget} if it is not there for the person ({@code
     *     unknown-widget}), or there are more than {@link #MOST} ({@code too-many-widgets})
     */
    public Arrangement with(String widget, Step step) {
        if (!offered.contains(widget)) {
            throw Problem.invalid("widget", "unknown-widget", "is not a widget of this dashboard")
                    .exception();
        }
        if (places.size() > MOST) {
            throw Problem.invalid("widget", "too-many-widgets", "is one of more than can be arranged", "" + MOST)
                    .exception();
        }
        return after(widget, step)
                .map(next -> new Arrangement(next, offered, true))
                .orElse(this);
    }

    private Optional<List<Place>> after(String widget, Step step) {
        int at = at(places, widget);
        Place place = places.get(at);
        return switch (step) {
            case EARLIER -> moved(at, -1);
            case LATER -> moved(at, 1);
            case NARROWER -> Optional.ofNullable(WIDTHS.lower(place.columns()))
                    .map(columns -> replaced(at, place.wide(columns)));
            case WIDER -> Optional.ofNullable(WIDTHS.higher(place.columns()))
                    .map(columns -> replaced(at, place.wide(columns)));
            case HIDE -> Optional.of(place).filter(Place::shown).map(one -> replaced(at, one.shown(false)));
            case SHOW -> Optional.of(place).filter(one -> !one.shown()).map(one -> replaced(at, one.shown(true)));
        };
    }

    /** Past those that are not there or hidden, and past one that is shown. */
    private Optional<List<Place>> moved(int from, int way) {
        int to = from + way;
        while (to >= 0
                && to < places.size()
                && !(isThere(places.get(to)) && places.get(to).shown())) {
            to += way;
        }
        if (to < 0 || to >= places.size()) {
            return Optional.empty();
        }
        List<Place> moved = new ArrayList<>(places);
        moved.add(to, moved.remove(from));
        return Optional.of(moved);
    }

    private List<Place> replaced(int at, Place place) {
        List<Place> replaced = new ArrayList<>(places);
        replaced.set(at, place);
        return replaced;
    }

    private boolean isThere(Place place) {
        return offered.contains(place.name());
    }

    private static int at(List<Place> places, String name) {
        for (int at = 0; at < places.size(); at++) {
            if (places.get(at).name().equals(name)) {
                return at;
            }
        }
        return -1;
    }

    /** @return the places as a text, a line each */
    static String written(List<Place> places) {
        return places.stream()
                .map(place -> place.name() + ' ' + place.columns() + ' ' + (place.shown() ? "shown" : "hidden"))
                .collect(Collectors.joining("\n"));
    }

    /** @return what was {@link #written} */
    static List<Place> read(String text) {
        return text.lines()
                .map(line -> line.split(" "))
                .map(parts -> new Place(parts[0], Integer.parseInt(parts[1]), parts[2].equals("shown")))
                .toList();
    }
}
