package org.arrimo.itests.upgrade;

import java.nio.file.Path;
import java.util.Map;

import org.awaitility.Awaitility;

import org.arrimo.itests.desk.Answer;
import org.arrimo.itests.desk.Desk;
import org.arrimo.itests.desk.Visitor;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

/** The administrator at the portal's page: looks at what a file would change, confirms, and watches until it has ended. */
final class FeaturesPage {
    private static final String PATH = "/features";

    private final Visitor admin;

    FeaturesPage(Desk desk) {
        this.admin = Visitor.signedIn(desk.address(), "admin", desk.adminPassword());
    }

    /** Has a file taken in. */
    void take(Path file) {
        Answer begun = admin.send(PATH + "?file=" + file, PATH, Map.of("form", "change"));
        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        String progress = PATH + "?" + begun.response().uri().getQuery();
        Answer[] last = {begun};
        Awaitility.await().atMost(90, SECONDS).until(() -> {
            last[0] = admin.get(progress);
            return last[0].status() == 200 && last[0].header("Refresh").isEmpty();
        });
        assertThat(last[0].body()).contains("Done, and all is well.");
    }
}
