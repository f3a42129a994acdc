package org.arrimo.tickets.core.imports;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of an invented desk, in ServiceNow's columns. */
final class LogRows {
    private static final String[][] USUAL = {
        {"number", "INC0000001"},
        {"incident_state", "New"},
        {"active", "true"},
        {"reassignment_count", "0"},
        {"reopen_count", "0"},
        {"sys_mod_count", "0"},
        {"made_sla", "true"},
        {"caller_id", "Ana Lima"},
        {"opened_by", "Desk  1"},
        {"opened_at", "29/2/2016 01:16"},
        {"sys_created_by", "Maker 1"},
        {"sys_created_at", "29/2/2016 01:23"},
        {"sys_updated_by", "Agent 7"},
        {"sys_updated_at", "29/2/2016 01:23"},
        {"contact_type", "Phone"},
        {"location", "Hall 3"},
        {"category", "Network"},
        {"subcategory", "Wireless"},
        {"u_symptom", "?"},
        {"cmdb_ci", "?"},
        {"impact", "2 - Medium"},
        {"urgency", "2 - Medium"},
        {"priority", "3 - Moderate"},
        {"assignment_group", "Service Desk"},
        {"assigned_to", "?"},
        {"knowledge", "true"},
        {"u_priority_confirmation", "false"},
        {"notify", "Do Not Notify"},
        {"problem_id", "?"},
        {"rfc", "?"},
        {"vendor", "?"},
        {"caused_by", "?"},
        {"closed_code", "code 5"},
        {"resolved_by", "Solver 3"},
        {"resolved_at", "29/2/2016 11:29"},
        {"closed_at", "5/3/2016 12:00"},
    };

    static final List<String> HEADER = List.copyOf(usual().keySet());

    private LogRows() {}

    /** A row like any other, by column, in the order of the header. */
    static Map<String, String> usual() {
        Map<String, String> row = new LinkedHashMap<>();
        for (String[] cell : USUAL) {
            row.put(cell[0], cell[1]);
        }
        return row;
    }

    /** The usual row with other cells: column, cell, column, cell … */
    static Map<String, String> row(String... cells) {
        Map<String, String> row = usual();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }

    /** A whole file. */
    static String file(Collection<Map<String, String>> rows) {
        StringBuilder text = new StringBuilder(String.join(",", HEADER)).append("\r\n");
        rows.forEach(row -> text.append(String.join(",", row.values())).append("\r\n"));
        return text.toString();
    }

    /** A row's cells as they are meant, without the quotation marks of a CSV. */
    static Map<String, String> unquoted(Map<String, String> row) {
        Map<String, String> plain = new LinkedHashMap<>();
        row.forEach((column, cell) -> plain.put(
                column,
                cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell));
        return plain;
    }
}
