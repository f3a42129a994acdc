package org.arrimo.platform.portal.page;

import org.arrimo.platform.portal.http.Assets;
import org.arrimo.platform.spi.portal.Finder;
import org.arrimo.platform.spi.portal.FirstStep;
import org.arrimo.platform.spi.portal.LiveTopic;
import org.arrimo.platform.spi.portal.Panel;

/**
 * What the portal is made of at the moment.
 *
 * @param assets its own files
 * @param pages the pages of all modules
 * @param panels the panels of all modules
 * @param widgets the widgets of all modules
 * @param finders what the modules find
 * @param topics what the modules tell open pages of
 * @param firstSteps what a new desk needs, of all modules
 * @param guard what keeps a failing part from breaking the whole
 */
public record Shell(
        Assets assets,
        Pages pages,
        Contributions<Panel> panels,
        Widgets widgets,
        Contributions<Finder> finders,
        Contributions<LiveTopic> topics,
        Contributions<FirstStep> firstSteps,
        PartGuard guard) {}
