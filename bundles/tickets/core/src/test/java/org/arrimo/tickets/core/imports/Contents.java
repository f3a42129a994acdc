package org.arrimo.tickets.core.imports;

import java.io.IOException;
import java.util.List;

import org.arrimo.tickets.api.ImportJob;
import org.arrimo.tickets.api.ImportJob.JobState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All that an import made, without the numbers that a database gives as it likes.
 *
 * @param job the figures of the job
 * @param rejects the lines of the rejects file
 * @param tickets a line for each
 * @param people a line for each person and team
 * @param events a line for each entry of the record
 */
record Contents(String job, List<String> rejects, List<String> tickets, List<String> people, List<String> events) {
    static Contents of(ImportDeskOnTest desk, ImportJob job) throws IOException {
        assertThat(job.state()).as(job.toString()).isEqualTo(JobState.DONE);
        return new Contents(
                List.of(job.rows(), job.taken(), job.known(), job.rejected(), job.tickets())
                        .toString(),
                desk.rejects(job),
                desk.lines("select t.reference, t.version, t.kind, t.subject, t.words, t.state, t.priority, t.impact,"
                        + " t.urgency, r.login, g.name, a.login, t.contact, t.opened_at, t.updated_at, t.resolved_at,"
                        + " t.closed_at, t.reassignments, t.reopens, t.facts from tickets_ticket t"
                        + " join people_person r on r.id = t.requester"
                        + " left join people_person a on a.id = t.assignee left join people_team g on g.id = t.team"),
                desk.lines(
                        "select login, name, roles from people_person union all select name, '', '' from people_team"),
                desk.lines("select e.type, e.origin, e.happened_at, e.actor_name, e.via, e.internal, e.changes"
                        + " from journal_entry e where e.origin is not null"));
    }
}
