package org.arrimo.itests.entrances;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.itests.desk.Answer;
import org.arrimo.itests.desk.Axe;
import org.arrimo.itests.desk.Chromium;
import org.arrimo.itests.desk.Desk;
import org.arrimo.itests.desk.SharedDesk;
import org.arrimo.itests.desk.ValidHtml;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page of the running desk, as the people who may open it find it. */
@ExtendWith(SharedDesk.class)
class EveryPageTest {
    private static final int PHONE = 360;
    private static final int TABLET = 768;
    private static final int DESKTOP = 1600;

    /** What is put into a page, and files. */
    private static final Pattern PARTS = Pattern.compile(
            "/(assets|static|presence|suggestions|complete|similar|requesters|bar|jobs|picks|preview)(/|$)");

    private static final String NOTHING = "/tickets/INC-999999999";
    private static final String FORM =
            """
            {"key":"%s","name":{"en":"A form"},"kind":"incident","items":[
              {"kind":"section","key":"about","name":{"en":"About it"}},
              {"kind":"subject","required":true,"help":{"en":"In a few words"}},
              {"kind":"description"},{"kind":"attachments"}]}
            """;

    /** Names the deepest elements that make the page wider than the screen. */
    private static final String STICKS_OUT =
            """
            () => {
              const width = window.innerWidth;
              if (document.documentElement.scrollWidth <= width) {
                return '';
              }
              const out = Array.from(document.querySelectorAll('main *')).filter(one =>
                  one.getBoundingClientRect().right > width + 1 && !one.closest('.tk-scroll, .table-responsive'));
              return document.documentElement.scrollWidth + ' wide, by '
                  + out.slice(-3).map(one => one.outerHTML.slice(0, 120)).join(' and ');
            }
            """;

    private final Desk desk;
    private final Matrix matrix = Matrix.read();
    private final Forms forms;
    private final Chromium chromium;

    EveryPageTest(Desk desk) {
        this.desk = desk;
        this.forms = new Forms(desk);
        this.chromium = new Chromium(desk);
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    /** Valid HTML, forms that lead somewhere, nothing against WCAG 2.2 AA by light and dark, and nothing that sticks out on any screen. */
    @ParameterizedTest
    @CsvSource({"admin, en, 70", "requester, es, 15", "anonymous, pt-BR, 1"})
    void isValidAccessibleAndFits(String name, String language, int atLeast) {
        Cast cast = new Cast(desk, matrix.people());
        Things things = new Things(cast);
        Cast.Person person = cast.person(name);
        Page page = chromium.open(DESKTOP, ColorScheme.LIGHT, language);
        signIn(page, person);
        Set<String> seen = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        for (Matrix.Row row : matrix.rows()) {
            address(row, person, things).filter(seen::add).ifPresent(path -> {
                Answer answer = asked(person, path, language);
                assertThat(answer.status()).as(path).isEqualTo(200);
                if (answer.header("Content-Type").startsWith("text/html")) {
                    look(page, path, answer.body(), wrong);
                }
            });
        }
        for (String path : unlisted(person, cast)) {
            look(page, path, asked(person, path, language).body(), wrong);
        }
        assertThat(chromium.complaints())
                .as("what the browser complained about")
                .isEmpty();
        if (!person.cookie().isEmpty()) {
            look(page, NOTHING, asked(person, NOTHING, language).body(), wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    private static Answer asked(Cast.Person person, String path, String language) {
        List<String> headers = new ArrayList<>(List.of("Accept", "text/html", "Accept-Language", language));
        if (!person.cookie().isEmpty()) {
            headers.addAll(List.of("Cookie", person.cookie()));
        }
        return person.caller().withoutCredentials().send("GET", path, null, headers.toArray(String[]::new));
    }

    /** A form to fill in and its design, which the matrix has not. */
    private static List<String> unlisted(Cast.Person person, Cast cast) {
        if (person.cookie().isEmpty()) {
            return List.of();
        }
        String key = "k" + cast.fresh().toLowerCase(Locale.ROOT);
        Cast.expect(cast.admin.post("/api/v1/tickets/form-designs", FORM.formatted(key)), 201);
        String form = "/tickets/forms/" + key;
        return person.name().equals("admin") ? List.of(form, "/tickets/form-designs/" + key) : List.of(form);
    }

    private void look(Page page, String path, String html, List<String> wrong) {
        ValidHtml.mistakes(html).forEach(mistake -> wrong.add(path + " HTML: " + mistake));
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)); // colours are there at once
        page.setViewportSize(DESKTOP, 900);
        page.navigate(desk.address().resolve(path).toString());
        forms.astray(page).forEach(form -> wrong.add(path + " has a form that leads nowhere: " + form));
        Axe.violations(page).forEach(violation -> wrong.add(path + " light: " + violation));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Chromium.settle(page);
        Axe.faintInTheDark(page).forEach(violation -> wrong.add(path + " dark: " + violation));
        for (int width : new int[] {TABLET, PHONE}) {
            page.setViewportSize(width, 900);
            Chromium.settle(page);
            String wide = (String) page.evaluate(STICKS_OUT);
            if (!wide.isEmpty()) {
                wrong.add(path + " at " + width + " pixels: " + wide);
            }
        }
    }

    /** @return where the person finds the page with an object they may see, if it is a page at all */
    private Optional<String> address(Matrix.Row row, Cast.Person person, Things things) {
        boolean page = row.kind().equals("portal")
                && row.method().equals("GET")
                && row.status() == 200
                && !row.isPart()
                && !PARTS.matcher(row.path()).find();
        if (!page) {
            return Optional.empty();
        }
        return matrix.right(row).entrySet().stream()
                .filter(relation -> relation.getValue().get(person.name()).equals("yes"))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(relation -> things.names(row, person, relation, false))
                .map(names -> Asking.filled(
                        row.path() + (row.sent().startsWith("?") ? row.sent().split(" ")[0] : ""), names));
    }

    private void signIn(Page page, Cast.Person person) {
        if (!person.cookie().isEmpty()) {
            String[] pair = person.cookie().split("=", 2);
            page.context()
                    .addCookies(List.of(
                            new Cookie(pair[0], pair[1]).setUrl(desk.address().toString())));
        }
    }
}
