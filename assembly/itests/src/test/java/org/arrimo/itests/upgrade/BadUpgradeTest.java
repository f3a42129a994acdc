package org.arrimo.itests.upgrade;

import java.nio.file.Path;
import java.util.function.BinaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.itests.desk.Desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Upgrades that can't go well are put back by themselves and say why, while sixteen clients go on as if nothing was. */
class BadUpgradeTest {
    private static final String PAGES = "org.arrimo.tickets.portal";
    private static final String CORE = "org.arrimo.tickets.core";
    private static final String ILL =
            """
            <service interface="java.util.concurrent.Callable">
              <service-properties><entry key="arrimo.health" value="printer"/></service-properties>
              <bean class="org.arrimo.itests.upgrade.Ill"/>
            </service>
            </blueprint>
            """;

    @TempDir
    Path folder;

    private final Ledger ledger = new Ledger();
    private NextVersions versions;
    private Desk desk;
    private String before;

    @Test
    void whatRanBeforeRunsAgainAndTheReasonIsTold() throws InterruptedException {
        versions = new NextVersions(folder);
        try (Desk started = Desk.start(folder.resolve("data"), "--no-demo")) {
            desk = started;
            before = features();
            try (Crowd crowd = new Crowd(desk, ledger)) {
                refused(
                        versions.special(PAGES, "unresolved", in(NextVersions.IMPORTS, "^", "no.such.package,")),
                        PAGES + "/1.0.2 does not resolve: nothing here offers osgi.wiring.package"
                                + " (osgi.wiring.package=no.such.package).");
                refused(
                        versions.special(PAGES, "unmade", in("blueprint.xml", "TicketsPage", "NoSuchPage")),
                        PAGES + "/1.0.2 fails to start: " + PAGES + ".NoSuchPage not found");
                refused(
                        versions.special(PAGES, "ill", in("blueprint.xml", "</blueprint>", ILL), Ill.class),
                        "The health check printer says: The printer is on fire.");
                refused(
                        versions.special(
                                CORE,
                                "unmigrated",
                                in(
                                        "changelog.xml",
                                        "</databaseChangeLog>",
                                        "<changeSet id=\"tickets-bad\" author=\"arrimo\"><dropTable"
                                                + " tableName=\"tickets_ticket\"/></changeSet></databaseChangeLog>")),
                        "The migration of tickets failed: the migration does not fit the version before:"
                                + " tickets-bad: dropTable.");
                new DeployFolder(desk).take(versions.next(PAGES));
                assertThat(features()).contains(PAGES + "\t" + NextVersions.NEXT + "\twell");
                desk.console("arrimo:upgrade arrimo-tickets/" + NextVersions.NOW);
                assertThat(features()).isEqualTo(before);
            }
            System.out.printf("requests: %d, longest (ms): %s%n", ledger.requests(), ledger.longest());
            assertThat(ledger.failures()).isEmpty();
        }
    }

    /** In the shell and in the folder. */
    private void refused(Path file, String reason) {
        assertThatThrownBy(() -> desk.console("arrimo:upgrade " + file)).hasMessageContaining(reason);
        assertThat(features()).isEqualTo(before);
        assertThat(new DeployFolder(desk).refuse(file)).contains(reason);
        assertThat(features()).isEqualTo(before);
        assertThat(ledger.failures()).as(file.toString()).isEmpty();
    }

    private String features() {
        return desk.console("arrimo:features --bundles");
    }

    private static BinaryOperator<String> in(String entry, String pattern, String replacement) {
        return (name, text) -> name.endsWith(entry) ? text.replaceAll(pattern, replacement) : text;
    }
}
