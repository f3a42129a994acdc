package org.arrimo.tickets.core.calendar;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.BusinessCalendar;
import org.arrimo.tickets.api.Holiday;
import org.arrimo.tickets.api.HolidayDay;
import org.arrimo.tickets.api.Opening;

/** Keeps the desk's calendar, once it is another than the shipped one. In the caller's transaction. */
final class CalendarRows {
    private static final int FIRST_HOUR = 9 * 60;
    private static final int LAST_HOUR = 18 * 60;

    /** Single days first, in their order; then those of every year, and those that go with Easter. */
    static final Comparator<Holiday> ORDER = Comparator.<Holiday>comparingInt(holiday -> rank(holiday.day()))
            .thenComparingInt(holiday -> holiday.day() instanceof HolidayDay.Easter easter ? easter.offset() : 0)
            .thenComparing(holiday -> holiday.day().text());

    private final DataSource source;
    private final ZoneId zone;

    /** @param zone of a desk that has not said another one */
    CalendarRows(DataSource source, ZoneId zone) {
        this.source = source;
        this.zone = zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
    }

    private static int rank(HolidayDay day) {
        if (day instanceof HolidayDay.Once) {
            return 0;
        }
        return day instanceof HolidayDay.Yearly ? 1 : 2;
    }

    /** Waits until nobody else changes the calendar, and lets nobody until this transaction ends. */
    void lock() {
        Sql.prepared(source, "update tickets_calendar set version = version", PreparedStatement::executeUpdate);
    }

    BusinessCalendar read() {
        return Sql.prepared(source, "select version, zone from tickets_calendar", query -> {
            try (ResultSet row = query.executeQuery()) {
                row.next();
                long version = row.getLong(1);
                String own = row.getString(2);
                return own == null
                        ? new BusinessCalendar(version, zone, shipped(), List.of())
                        : new BusinessCalendar(version, ZoneId.of(own), week(), holidays());
            }
        });
    }

    void write(BusinessCalendar calendar) {
        Sql.prepared(source, "update tickets_calendar set version = ?, zone = ?", statement -> {
            statement.setLong(1, calendar.version());
            statement.setString(2, calendar.zone().getId());
            return statement.executeUpdate();
        });
        Sql.prepared(source, "delete from tickets_opening", PreparedStatement::executeUpdate);
        Sql.prepared(source, "delete from tickets_holiday", PreparedStatement::executeUpdate);
        Sql.prepared(source, "insert into tickets_opening (weekday, begins, ends) values (?, ?, ?)", insert -> {
            for (Opening opening : calendar.week()) {
                insert.setInt(1, opening.day().getValue());
                insert.setInt(2, opening.from());
                insert.setInt(3, opening.to());
                insert.addBatch();
            }
            return insert.executeBatch();
        });
        Sql.prepared(source, "insert into tickets_holiday (holiday, name) values (?, ?)", insert -> {
            for (Holiday holiday : calendar.holidays()) {
                insert.setString(1, holiday.day().text());
                insert.setString(2, holiday.name());
                insert.addBatch();
            }
            return calendar.holidays().isEmpty() ? new int[0] : insert.executeBatch();
        });
    }

    private static List<Opening> shipped() {
        List<Opening> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.add(new Opening(day, FIRST_HOUR, LAST_HOUR));
            }
        }
        return week;
    }

    private List<Opening> week() {
        return rows(
                "select weekday, begins, ends from tickets_opening order by weekday, begins",
                row -> new Opening(DayOfWeek.of(row.getInt(1)), row.getInt(2), row.getInt(3)));
    }

    private List<Holiday> holidays() {
        List<Holiday> holidays = rows(
                "select holiday, name from tickets_holiday",
                row -> new Holiday(HolidayDay.parse("day", row.getString(1)), row.getString(2)));
        holidays.sort(ORDER);
        return holidays;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Reading<T> reading) {
        return Sql.prepared(source, sql, query -> {
            List<T> all = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    all.add(reading.read(rows));
                }
            }
            return all;
        });
    }
}
