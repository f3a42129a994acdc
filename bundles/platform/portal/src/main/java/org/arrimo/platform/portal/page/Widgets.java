package org.arrimo.platform.portal.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.portal.dashboard.Place;
import org.arrimo.platform.spi.portal.Widget;

/** The widgets by their names. */
public final class Widgets extends Contributions<Widget> {
    private static final Logger LOG = LoggerFactory.getLogger(Widgets.class);
    private static final String NAME = "[a-z0-9.-]{1,100}";
    private static final int USUAL_COLUMNS = 6;

    public Widgets() {
        super(Widget.class);
    }

    /** @return those the actor may use, each name once */
    public List<Contribution<Widget>> named(Actor actor) {
        Set<String> names = new HashSet<>();
        List<Contribution<Widget>> named = new ArrayList<>();
        for (Contribution<Widget> widget : of(actor)) {
            if (names.add(name(widget))) {
                named.add(widget);
            }
        }
        return named;
    }

    @Override
    protected boolean accepts(Contribution<Widget> widget) {
        boolean good = widget.text(Widget.NAME, "none").matches(NAME);
        if (!good) {
            LOG.error(
                    "event=portal.widget-refused class={} action=\"Use a {} like tickets.queue\"",
                    widget.service().getClass().getName(),
                    Widget.NAME);
        }
        return good;
    }

    /** @return what it is called */
    static String name(Contribution<Widget> widget) {
        return widget.text(Widget.NAME, widget.service().getClass().getName());
    }

    /** @return where it is for who did not choose */
    static Place place(Contribution<Widget> widget) {
        return new Place(
                name(widget),
                widget.number(Widget.COLUMNS, USUAL_COLUMNS),
                !widget.text(Widget.SHOWN, "true").equals("false"));
    }
}
