package org.arrimo.platform.features.shell;

import java.io.PrintStream;

import org.arrimo.platform.releases.BundleChange;
import org.arrimo.platform.releases.Change;
import org.arrimo.platform.releases.Preview;

/** Tells of changes, one fact a line, its parts apart by a tab. */
final class Report {
    private static final String NONE = "-";

    private Report() {}

    static void preview(PrintStream out, Preview preview) {
        if (!preview.feature().isEmpty()) {
            line(
                    out,
                    "feature",
                    preview.feature(),
                    versions(preview.from().orElse(NONE), preview.to().orElse(NONE)));
        }
        for (BundleChange bundle : preview.bundles()) {
            String word = bundle.from().isEmpty() ? "added" : bundle.to().isEmpty() ? "removed" : "updated";
            line(
                    out,
                    word,
                    bundle.name(),
                    versions(bundle.from().orElse(NONE), bundle.to().orElse(NONE)));
        }
        preview.refreshed().forEach(name -> line(out, "refreshed", name, ""));
        line(out, "pausing", String.join(", ", preview.pausing()), "");
    }

    static void done(PrintStream out, Change change) {
        line(
                out,
                "done",
                change.feature(),
                versions(change.from().orElse(NONE), change.to().orElse(NONE)));
    }

    private static String versions(String from, String to) {
        return from + " -> " + to;
    }

    private static void line(PrintStream out, String word, String name, String more) {
        out.println((word + "\t" + name + "\t" + more).stripTrailing());
    }
}
