package org.arrimo.tickets.ws.soap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import javax.annotation.Resource;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.ws.WebServiceContext;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.spi.ws.Caller;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.tickets.api.Activities;
import org.arrimo.tickets.api.Stopwatch;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TimeDraft;
import org.arrimo.tickets.api.TimeEntry;
import org.arrimo.tickets.api.TimeSpent;
import org.arrimo.tickets.api.TimeSum;
import org.arrimo.tickets.ws.Days;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.TimeNames;

/** {@code /soap/v1/tickets/time}: what REST offers of time spent, watches and activities. */
@WebService(name = "Time", serviceName = "TimeService", portName = "TimePort", targetNamespace = TicketsPort.NAMESPACE)
public final class TimePort implements SoapPort {
    private final TimeSpent spent;
    private final Stopwatch stopwatch;
    private final Activities activities;
    private final TimeNames called;

    @Resource
    private WebServiceContext context;

    public TimePort(TimeSpent spent, Stopwatch stopwatch, Activities activities, TimeNames called) {
        this.spent = spent;
        this.stopwatch = stopwatch;
        this.activities = activities;
        this.called = called;
    }

    /** Reads the time spent on a ticket, by day; a partner's own alone. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "time")
    public TimeEntryPageData listTime(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        return all(spent.list(Caller.of(context), TicketNumber.of(number)), null);
    }

    /** Reads the caller's own entries, latest day first, without those taken back. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "time")
    public TimeEntryPageData listMyTime(
            @WebParam(name = "limit") Integer limit, @WebParam(name = "cursor") String cursor) throws SoapProblem {
        Page<TimeEntry> page = spent.mine(Caller.of(context), PageRequest.of(limit, cursor));
        return all(page.items(), next(page));
    }

    /** Says how long the caller worked on a ticket; today if no day is given. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "entry")
    public TimeEntryData addTime(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "minutes") int minutes,
            @WebParam(name = "day") String day,
            @WebParam(name = "activity") Long activity,
            @WebParam(name = "note") String note)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        return data(spent.add(actor, TicketNumber.of(number), draft(minutes, day, activity, note)));
    }

    /** Says an entry that was read in this version anew; what was said before stays readable. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "entry")
    public TimeEntryData changeTime(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "id") long id,
            @WebParam(name = "version") long version,
            @WebParam(name = "minutes") int minutes,
            @WebParam(name = "day") String day,
            @WebParam(name = "activity") Long activity,
            @WebParam(name = "note") String note)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        return data(spent.correct(
                actor, TicketNumber.of(number), id, OptionalLong.of(version), draft(minutes, day, activity, note)));
    }

    /** Takes an entry back: it counts no more and stays readable. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "entry")
    public TimeEntryData takeTimeBack(
            @XmlElement(required = true) @WebParam(name = "number") String number, @WebParam(name = "id") long id)
            throws SoapProblem {
        return data(spent.takeBack(Caller.of(context), TicketNumber.of(number), id));
    }

    /** Reads what an entry said before each correction, oldest first. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "time")
    public TimeEntryPageData listFormerTime(
            @XmlElement(required = true) @WebParam(name = "number") String number, @WebParam(name = "id") long id)
            throws SoapProblem {
        return all(spent.former(Caller.of(context), TicketNumber.of(number), id), null);
    }

    /** Adds up what was spent from one day to another; for leads, managers and administrators. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "sums")
    public TimeSumPageData sumTime(
            @XmlElement(required = true) @WebParam(name = "by") TimeSumWord by,
            @XmlElement(required = true) @WebParam(name = "from") String from,
            @XmlElement(required = true) @WebParam(name = "to") String to,
            @WebParam(name = "limit") Integer limit,
            @WebParam(name = "cursor") String cursor)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        LocalDate first = Days.parse("from", from);
        Page<TimeSum> page = spent.sums(actor, by.value(), first, Days.parse("to", to), PageRequest.of(limit, cursor));
        Map<String, String> names = called.sums(actor, by.value(), page.items());
        List<TimeSumData> sums = page.items().stream()
                .map(sum -> new TimeSumData(sum, names.getOrDefault(sum.key(), sum.key())))
                .toList();
        return new TimeSumPageData(activities.currency(), sums, next(page));
    }

    /** Reads the caller's watch; nothing without one. */
    @Rule
    @WebMethod
    @WebResult(name = "watch")
    public WatchData getWatch() throws SoapProblem {
        return stopwatch.mine(Caller.of(context)).map(WatchData::new).orElse(null);
    }

    /** Starts the caller's watch, or lets a paused one run on. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "watch")
    public WatchData startWatch(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        return new WatchData(stopwatch.start(Caller.of(context), TicketNumber.of(number)));
    }

    /** Pauses the caller's watch. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "watch")
    public WatchData pauseWatch() throws SoapProblem {
        return new WatchData(stopwatch.pause(Caller.of(context)));
    }

    /** Keeps what the watch measured, or these minutes, as time spent today. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "entry")
    public TimeEntryData stopWatch(
            @WebParam(name = "minutes") Integer minutes,
            @WebParam(name = "activity") Long activity,
            @WebParam(name = "note") String note)
            throws SoapProblem {
        OptionalInt counted = minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes);
        return data(stopwatch.stop(Caller.of(context), counted, id(activity), text(note)));
    }

    /** Gives up what the watch measured; answers with nothing. */
    @Rule
    @WebMethod
    @WebResult(name = "watch")
    public WatchData discardWatch() throws SoapProblem {
        stopwatch.discard(Caller.of(context));
        return null;
    }

    /** Reads all activities, by name. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "activities")
    public ActivityListData listActivities() throws SoapProblem {
        return new ActivityListData(activities.currency(), activities.list(Caller.of(context)));
    }

    /** Adds an activity; for administrators. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "activity")
    public ActivityData addActivity(
            @XmlElement(required = true) @WebParam(name = "name") String name,
            @WebParam(name = "hourlyCents") long hourlyCents)
            throws SoapProblem {
        return new ActivityData(activities.add(Caller.of(context), name, hourlyCents));
    }

    /** Changes an activity that was read in this version; time that was spent keeps its cost. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "activity")
    public ActivityData changeActivity(
            @WebParam(name = "id") long id,
            @WebParam(name = "version") long version,
            @XmlElement(required = true) @WebParam(name = "name") String name,
            @WebParam(name = "hourlyCents") long hourlyCents,
            @WebParam(name = "inUse") boolean inUse)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        return new ActivityData(activities.change(actor, id, OptionalLong.of(version), name, hourlyCents, inUse));
    }

    private TimeEntryData data(TimeEntry entry) {
        return new TimeEntryData(entry, called.people(List.of(entry)));
    }

    private TimeEntryPageData all(List<TimeEntry> entries, String next) {
        Names names = called.people(entries);
        return new TimeEntryPageData(
                entries.stream().map(entry -> new TimeEntryData(entry, names)).toList(), next);
    }

    private static TimeDraft draft(int minutes, String day, Long activity, String note) {
        return new TimeDraft(
                minutes, Optional.ofNullable(day).map(text -> Days.parse("day", text)), id(activity), text(note));
    }

    private static OptionalLong id(Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static String text(String note) {
        return note == null ? "" : note;
    }

    private static String next(Page<?> page) {
        return page.next().map(Cursor::text).orElse(null);
    }
}
