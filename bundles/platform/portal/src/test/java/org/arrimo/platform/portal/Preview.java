package org.arrimo.platform.portal;

import java.util.Map;
import java.util.Optional;

import org.arrimo.platform.spi.portal.Markup;
import org.arrimo.platform.spi.portal.PortalPage;
import org.arrimo.platform.testing.Engine;

/** Runs the portal with a few made-up pages, to look at: {@code http://localhost:PORT/signin}. */
final class Preview {
    private Preview() {}

    public static void main(String[] args) throws InterruptedException {
        var desk = new Desk(Engine.DERBY);
        desk.page(
                new SamplePage("Queue"),
                Map.of(PortalPage.PATH, "/queue", PortalPage.ROLES, "agent", PortalPage.ICON, "inbox"));
        desk.page(
                new SamplePage("My requests"),
                Map.of(PortalPage.PATH, "/mine", PortalPage.ROLES, "everybody", PortalPage.ICON, "message-2"));
        desk.page(
                new SamplePage("People"),
                Map.of(
                        PortalPage.PATH,
                        "/people",
                        PortalPage.ROLES,
                        "admin",
                        PortalPage.SECTION,
                        PortalPage.SECTION_ADMINISTRATION,
                        PortalPage.ICON,
                        "users"));
        desk.page(
                new SamplePage("Profile"),
                Map.of(
                        PortalPage.PATH,
                        "/profile",
                        PortalPage.ROLES,
                        "everybody",
                        PortalPage.SECTION,
                        PortalPage.SECTION_PERSON,
                        PortalPage.ICON,
                        "user"));
        for (String text : new String[] {"Open tickets", "Unassigned", "Waiting for you"}) {
            desk.widget(
                    request -> Optional.of(new Markup()
                            .open("div", "class", "card")
                            .element("div", text, "class", "card-body")
                            .close("div")),
                    "agent");
        }
        System.out.println(desk.address());
        Thread.currentThread().join();
    }
}
