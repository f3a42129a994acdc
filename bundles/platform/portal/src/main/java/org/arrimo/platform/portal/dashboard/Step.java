package org.arrimo.platform.portal.dashboard;

/** What can be done with a widget of a dashboard. */
public enum Step {
    /** Before the one that is shown before it. */
    EARLIER,
    /** After the one that is shown after it. */
    LATER,
    /** The next smaller width. */
    NARROWER,
    /** The next larger width. */
    WIDER,
    /** Not shown any more. */
    HIDE,
    /** Shown again, where it was. */
    SHOW
}
