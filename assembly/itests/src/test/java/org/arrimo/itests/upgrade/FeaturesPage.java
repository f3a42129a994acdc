package org.arrimo.itests.upgrade;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        Answer preview = admin.get(PATH + "?file=" + file);
        assertThat(preview.body()).as("what would change").contains("name=\"file\" value=\"" + file + "\"");
        Answer begun = admin.send(preview, PATH, Map.of("form", "change"));
        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        String progress = PATH + "?" + begun.response().uri().getQuery();
        Answer[] last = {begun};
        Awaitility.await().atMost(90, SECONDS).until(() -> {
            last[0] = admin.get(progress);
            return last[0].status() == 200 && last[0].header("Refresh").isEmpty();
        });
        assertThat(last[0].body()).contains("Done, and all is well.");
    }

    /** @return the version a bundle runs in, and what is wrong with it if anything is */
    String running(String bundle) {
        Answer all = admin.get(PATH);
        assertThat(all.status()).as(all.body()).isEqualTo(200);
        Matcher row = Pattern.compile(">" + Pattern.quote(bundle) + "</span><span[^>]*>([^<]*)</span></li>\\s*"
                        + "(?:<li class=\"text-danger\">([^<]*)</li>)?")
                .matcher(all.body());
        assertThat(row.find()).as("%s in %s", bundle, all.body()).isTrue();
        return row.group(2) == null ? row.group(1) : row.group(1) + ": " + row.group(2);
    }
}
