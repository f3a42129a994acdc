package org.arrimo.itests.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;

/** Deque's axe-core, run inside a page: what it finds against WCAG 2.2, levels A and AA, and what it calls best practice. */
public final class Axe {
    private static final String SCRIPT = script();
    private static final String RUN =
            """
            async only => {
              const result = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
              return result.violations.flatMap(rule => rule.nodes.map(node =>
                  rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' ')));
            }
            """;
    private static final Map<String, Object> WCAG = Map.of(
            "type",
            "tag",
            "values",
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"));
    private static final Map<String, Object> CONTRAST = Map.of("type", "rule", "values", List.of("color-contrast"));

    private Axe() {}

    /** @return each violation with where it is, none if there is none */
    public static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        return run(page, WCAG);
    }

    /** @return what is too faint to be read on a page that has been looked at as a whole, now that it is dark */
    public static List<String> faintInTheDark(Page page) {
        return run(page, CONTRAST);
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, Map<String, Object> only) {
        return (List<String>) page.evaluate(RUN, only);
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
