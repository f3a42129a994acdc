package org.arrimo.tickets.ws.rest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.tickets.api.BulkJob.Refusal;
import org.arrimo.tickets.api.MajorDraft;
import org.arrimo.tickets.api.MajorIncident;
import org.arrimo.tickets.api.MajorIncidents.Attached;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.MajorReport;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Names.Named;
import org.arrimo.tickets.ws.rest.Found.RefusalView;
import org.arrimo.tickets.ws.rest.Requests.NewTicket;

/** Major incidents as JSON. */
final class MajorViews {
    private MajorViews() {}

    /** What is announced in one language. */
    record AnnouncementView(
            @Doc("en, pt-BR or es") String language,
            @Doc("1 to 150 characters on one line") String title,
            @Doc("1 to 4,000 characters of plain text") String text) {}

    /** A major incident. */
    record MajorView(
            @Doc("The incident's number") String number,
            @Doc("Rises with every change of what is said here; the ETag") long version,
            List<AnnouncementView> announcements,
            @Doc("Whose people it concerns; none means everybody. Only your own, if you do not work at the desk")
                    List<Named> organisations,
            Instant declaredAt,
            Instant updatedAt,
            @Doc("When it was over, if it is") Optional<Instant> endedAt) {
        static MajorView of(MajorIncident major, Names names) {
            return new MajorView(
                    major.number().toString(),
                    major.version(),
                    major.announcements().stream()
                            .map(one -> new AnnouncementView(one.language().toLanguageTag(), one.title(), one.text()))
                            .toList(),
                    major.organisations().stream()
                            .map(id -> names.organisation(OptionalLong.of(id)).orElseThrow())
                            .sorted(Comparator.comparing(Named::name))
                            .toList(),
                    major.declaredAt(),
                    major.updatedAt(),
                    major.endedAt());
        }
    }

    /** What is to be announced. */
    record NewMajor(
            @Doc("In one to three languages, each once") List<AnnouncementView> announcements,
            @Doc("Names or ids of those whose people it concerns; everybody if nothing is said")
                    Optional<List<NameOrId>> organisations) {
        MajorDraft draft(Actor actor, Directory directory) {
            List<MajorReport.Said> said = Optional.ofNullable(announcements).orElse(List.of()).stream()
                    .map(one -> new MajorReport.Said(one.language(), one.title(), one.text()))
                    .toList();
            return new MajorReport(said, organisations.orElse(List.of())).draft(actor, directory);
        }
    }

    /** Incidents to be put below it. */
    record Children(@Doc("1 to 100 numbers") List<String> numbers) {}

    /** What became of them. */
    record AttachedView(
            @Doc("Those that are below it now") List<String> attached,
            @Doc("Those that were left as they were") List<RefusalView> refused) {
        static AttachedView of(List<Attached> all) {
            return new AttachedView(
                    all.stream()
                            .filter(one -> one.refusal().isEmpty())
                            .map(one -> one.number().toString())
                            .toList(),
                    all.stream()
                            .filter(one -> one.refusal().isPresent())
                            .map(one -> RefusalView.of(
                                    new Refusal(one.number(), one.refusal().get())))
                            .toList());
        }
    }

    /** The same, reported by somebody else. */
    record NewReport(
            @Doc("One line of 1 to 200 characters") String subject,
            @Doc("At most 50,000 characters") Optional<String> description,
            @Doc("Login or id of the person it is for; you if nothing is said") Optional<NameOrId> requester) {
        TicketDraft draft(Actor actor, Directory directory) {
            return new NewTicket(
                            subject,
                            description,
                            Optional.empty(),
                            requester,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Map.of())
                    .draft(actor, directory);
        }
    }
}
