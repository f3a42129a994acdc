package org.arrimo.platform.portal.dashboard;

/**
 * Where a widget is on a dashboard.
 *
 * @param name what the widget is called
 * @param columns how many of twelve it takes
 * @param shown whether it is shown
 */
public record Place(String name, int columns, boolean shown) {
    Place wide(int other) {
        return new Place(name, other, shown);
    }

    Place shown(boolean other) {
        return new Place(name, columns, other);
    }
}
