package org.arrimo.tickets.portal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.BusinessCalendar;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on which administrators say when the desk works. */
class CalendarPageTest {
    private static final String PATH = "/tickets/calendar";

    @TempDir
    static Path folder;

    private static Desk desk;
    private static TestPortal portal;

    @BeforeAll
    static void start() {
        desk = new Desk(folder);
        portal = new TestPortal(desk);
    }

    @AfterAll
    static void stop() {
        portal.close();
        desk.close();
    }

    @Test
    void whatIsTypedIsKeptAndShownAgain() {
        var saved = portal.browser.post("ada", PATH, form());
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        BusinessCalendar now = desk.hours.get(desk.actor("ada"));
        assertThat(now.zone().getId()).isEqualTo("America/Sao_Paulo");
        assertThat(CalendarForm.hours(now, java.time.DayOfWeek.MONDAY)).isEqualTo("09:00-12:00, 13:00-18:30");
        assertThat(CalendarForm.hours(now, java.time.DayOfWeek.TUESDAY)).isEmpty();
        assertThat(CalendarForm.holidays(now)).isEqualTo("2026-06-04 Corpus Christi\n12-25 Natal & paz");
        assertThat(page()).contains("09:00-12:00, 13:00-18:30", "12-25 Natal &amp; paz");
    }

    @Test
    void whatIsNotUnderstoodIsSaidBesideItAndStaysTyped() {
        BusinessCalendar before = desk.hours.get(desk.actor("ada"));
        refused("monday", "nine to five", "Give hours such as");
        refused("monday", "09:00-12:00, 11:00-13:00", "Some hours of a day overlap.");
        refused("monday", "", "The desk works on one day at least.");
        refused("zone", "Nowhere/Else", "Give a time zone");
        refused("holidays", "25.12. Natal", "Give days such as");
        refused("holidays", "12-25", "Give each holiday a name.");
        refused("holidays", "12-25 Natal\n12-25 Navidad", "This day is there twice: 12-25");
        refused("version", "99", "Somebody else has changed this");
        assertThat(desk.hours.get(desk.actor("ada"))).isEqualTo(before);
    }

    @Test
    void othersMayNot() {
        assertThat(portal.browser.post("ana", PATH, form()).statusCode()).isEqualTo(403);
        assertThat(portal.browser.get("ada", PATH + "/x").statusCode()).isEqualTo(404);
    }

    @Test
    void itSpeaksThreeLanguages() {
        assertThat(page()).contains("Opening hours", "Monday");
        assertThat(portal.browser.in("pt-BR").get("ada", PATH).body()).contains("Feriados", "Segunda-feira");
        assertThat(portal.browser.in("es").get("ada", PATH).body()).contains("Festivos", "Lunes");
    }

    private static void refused(String field, String typed, String why) {
        Map<String, String> form = form();
        form.put(field, typed);
        var answer = portal.browser.post("ada", PATH, form);
        assertThat(answer.statusCode()).as(typed).isBetween(400, 412);
        assertThat(answer.body()).contains(why);
        if (!field.equals("version") && !typed.isEmpty()) {
            assertThat(answer.body()).contains(typed.lines().findFirst().orElseThrow());
        }
    }

    private static Map<String, String> form() {
        Map<String, String> form = new HashMap<>();
        form.put("version", "" + desk.hours.get(desk.actor("ada")).version());
        form.put("zone", "America/Sao_Paulo");
        form.put("monday", "9:00-12:00, 13:00 – 18:30");
        form.put("holidays", "12-25 Natal & paz\r\n\r\n2026-06-04  Corpus Christi\r\n");
        return form;
    }

    private static String page() {
        return portal.browser.get("ada", PATH).body();
    }
}
