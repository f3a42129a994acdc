package org.arrimo.tickets.core.imports;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** A log of an invented desk, the same for the same number. */
final class InventedLog {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/yyyy HH:mm", Locale.ROOT);
    private static final LocalDateTime START = LocalDateTime.of(2016, 2, 29, 1, 16);
    private static final String[] STATES = {"New", "Active", "Awaiting User Info", "Awaiting Vendor", "Resolved"};

    private final Random random;

    private InventedLog(long seed) {
        random = new Random(seed);
    }

    /** @return the rows of many tickets, of each from its first to its last */
    static List<Map<String, String>> rows(int tickets) {
        InventedLog log = new InventedLog(42);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i <= tickets; i++) {
            log.addTicket(rows, i);
        }
        return rows;
    }

    private void addTicket(List<Map<String, String>> rows, int number) {
        LocalDateTime at = START.plusMinutes(7L * number);
        int updates = 1 + random.nextInt(6);
        Map<String, String> row = LogRows.row(
                "number", String.format(Locale.ROOT, "INC%07d", number),
                "caller_id", random.nextInt(50) == 0 ? "?" : "Caller " + random.nextInt(40 + number / 4),
                "opened_by", random.nextInt(9) == 0 ? "?" : "Opened by  " + random.nextInt(9),
                "opened_at", DATE.format(at),
                "contact_type", random.nextInt(4) == 0 ? "Email" : "Phone",
                "location", "Location " + random.nextInt(30),
                "category", "Category " + random.nextInt(20),
                "u_symptom", random.nextBoolean() ? "?" : "\"Symptom, " + random.nextInt(9) + "\"",
                "priority", random.nextInt(5) == 0 ? "2 - High" : "3 - Moderate");
        int reassignments = 0;
        for (int update = 0; update < updates; update++) {
            at = at.plusMinutes(random.nextInt(900));
            boolean last = update == updates - 1;
            boolean moved = random.nextInt(3) == 0;
            reassignments += moved ? 1 : 0;
            row.putAll(Map.of(
                    "sys_mod_count", String.valueOf(update),
                    "sys_updated_at", DATE.format(at),
                    "sys_updated_by", "Updated by " + random.nextInt(30),
                    "incident_state", last ? "Closed" : STATES[random.nextInt(STATES.length)],
                    "active", String.valueOf(!last),
                    "reassignment_count", String.valueOf(reassignments)));
            if (moved) {
                row.put("assignment_group", "Group " + random.nextInt(12));
                row.put("assigned_to", random.nextInt(3) == 0 ? "?" : "Resolver " + random.nextInt(25));
            }
            rows.add(new java.util.LinkedHashMap<>(row));
        }
    }
}
