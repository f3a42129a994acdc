package org.arrimo.tickets.ws.rest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.BusinessCalendar;
import org.arrimo.tickets.api.BusinessHours;
import org.arrimo.tickets.api.Holiday;
import org.arrimo.tickets.api.HolidayDay;
import org.arrimo.tickets.api.Opening;

/** {@code /api/v1/tickets/calendar}: when the desk works. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CalendarResource implements RestResource {
    private final BusinessHours hours;

    public CalendarResource(BusinessHours hours) {
        this.hours = hours;
    }

    /** Some hours of a weekday. */
    record OpeningView(
            DayOfWeek day,
            @Doc("Such as 09:00, by the desk's clock on the wall") String from,
            @Doc("Such as 18:00; 24:00 is the end of the day") String to) {
        static OpeningView of(Opening opening) {
            return new OpeningView(opening.day(), opening.begins(), opening.ends());
        }

        Opening opening() {
            return Opening.of("week", given("week", day), from, to);
        }
    }

    /** A day on which the desk does not work. */
    record HolidayView(
            @Doc("A day such as 2026-06-04, of every year such as 12-25, or so many days from Easter such as easter-2")
                    String day,
            String name) {
        static HolidayView of(Holiday holiday) {
            return new HolidayView(holiday.day().text(), holiday.name());
        }

        Holiday holiday() {
            return new Holiday(HolidayDay.parse("holidays", day), name);
        }
    }

    /** When the desk works. */
    record CalendarView(
            @Doc("An IANA time zone") String zone,
            @Doc("The opening hours by weekday and time, at most ten a day") List<OpeningView> week,
            @Doc("At most 1,000, of which 100 are of every year") List<HolidayView> holidays) {
        static CalendarView of(BusinessCalendar calendar) {
            return new CalendarView(
                    calendar.zone().getId(),
                    calendar.week().stream().map(OpeningView::of).toList(),
                    calendar.holidays().stream().map(HolidayView::of).toList());
        }

        BusinessCalendar calendar(long version) {
            return new BusinessCalendar(
                    version,
                    BusinessCalendar.zone("zone", zone),
                    each("week", week).map(OpeningView::opening).toList(),
                    each("holidays", holidays).map(HolidayView::holiday).toList());
        }
    }

    /** How long the desk works. */
    record WorkingTimeView(@Doc("Whole minutes") long minutes) {}

    @GET
    @Rule
    @Doc(value = "The business calendar; for whoever works at the desk", answer = CalendarView.class)
    public Response get(@Context Actor actor) {
        return answer(hours.get(actor));
    }

    @PUT
    @Rule
    @Doc(
            value = "Puts another calendar in its place; what is waited for in working days is counted anew",
            answer = CalendarView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@Context Actor actor, @HeaderParam("If-Match") String ifMatch, CalendarView calendar) {
        OptionalLong version = ETags.version(ifMatch);
        long read = version.isPresent() ? version.getAsLong() : hours.get(actor).version();
        return answer(hours.change(actor, calendar.calendar(read)));
    }

    @GET
    @Path("working-time")
    @Rule
    @Doc("How long the desk works between two times; for whoever works at the desk")
    public WorkingTimeView workingTime(
            @Context Actor actor,
            @Doc("A time with its offset, such as 2026-11-27T09:00:00Z") @QueryParam("from") String from,
            @Doc("Likewise, not before the first, and within ten years") @QueryParam("to") String to) {
        return new WorkingTimeView(
                hours.workingTime(actor, time("from", from), time("to", to)).toMinutes());
    }

    private static Response answer(BusinessCalendar calendar) {
        return Response.ok(CalendarView.of(calendar))
                .tag(ETags.of(calendar.version()))
                .build();
    }

    private static Instant time(String field, String text) {
        try {
            return OffsetDateTime.parse(given(field, text)).toInstant();
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "bad-time", "must be a time with its offset, such as 2026-11-27T09:00:00Z")
                    .exception();
        }
    }

    private static <T> Stream<T> each(String field, List<T> all) {
        return given(field, all).stream().map(one -> given(field, one));
    }

    private static <T> T given(String field, T value) {
        if (value == null) {
            throw required(field);
        }
        return value;
    }

    private static ProblemException required(String field) {
        return Problem.invalid(field, "required", "is required").exception();
    }
}
