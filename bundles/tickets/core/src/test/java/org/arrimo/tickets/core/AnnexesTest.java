package org.arrimo.tickets.core;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.ReadOnce;
import org.arrimo.tickets.api.Approval.Needs;
import org.arrimo.tickets.api.ApprovalDraft;
import org.arrimo.tickets.api.ApprovalDraft.Stage;
import org.arrimo.tickets.api.Approver;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TimeDraft;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands beside a ticket is there for a page, which asks for all of it at once, as it is for everybody else. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class AnnexesTest {
    @TempDir
    private Path folder;

    private final Desk desk;

    AnnexesTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void aPageSeesAllThereIs() throws Exception {
        TicketNumber number = desk.incident();
        TicketNumber merged = desk.incident();
        Actor agent = desk.agent;
        desk.attachments(folder)
                .attach(agent, number, Visibility.PUBLIC, "a.txt", null, new ByteArrayInputStream(new byte[] {'a'}));
        desk.later.write(
                agent, number, Visibility.PUBLIC, "soon", desk.clock.instant().plus(Duration.ofDays(1)));
        desk.approvals.ask(
                agent,
                number,
                new ApprovalDraft(
                        "May we?",
                        List.of(new Stage(Needs.ANY, List.of(Approver.person(desk.lead.personId())))),
                        Optional.empty(),
                        false));
        desk.checklists.add(agent, number, "look");
        desk.tags.add(agent, number, "annex");
        desk.time.add(agent, number, TimeDraft.of(5, "looked"));
        desk.followers.follow(agent, number, agent.personId());
        desk.copies.add(agent, number, desk.stranger.login());
        desk.links.link(agent, number, LinkType.RELATES_TO, desk.incident());
        desk.merges.merge(agent, merged, OptionalLong.empty(), number);
        desk.drafts.save(agent, number, OptionalLong.empty(), Visibility.PUBLIC, "unsent", Set.of());

        parts(number, merged).forEach((what, part) -> {
            Object whole = called(part);
            assertThat(whole).as(what).isNotEqualTo(List.of()).isNotEqualTo(Optional.empty());
            assertThat(called(() -> ReadOnce.during(part))).as(what).isEqualTo(whole);
        });
        TicketNumber other =
                called(() -> desk.links.list(agent, number)).get(0).other().number();
        assertThat(called(() -> ReadOnce.during(() -> desk.links.list(agent, other))))
                .as("a link from the other side")
                .hasSize(1);
    }

    @Test
    void aPageSeesNothingWhereNothingIs() {
        TicketNumber number = desk.incident();
        parts(number, number)
                .forEach((what, part) ->
                        assertThat(called(() -> ReadOnce.during(part))).as(what).isEqualTo(called(part)));
    }

    private Map<String, Callable<Object>> parts(TicketNumber number, TicketNumber merged) {
        Actor agent = desk.agent;
        Map<String, Callable<Object>> parts = new LinkedHashMap<>();
        parts.put("files", () -> desk.attachments(folder).list(agent, number));
        parts.put("draft", () -> desk.drafts.get(agent, number));
        parts.put("later", () -> desk.later.list(agent, number));
        parts.put("approvals", () -> desk.approvals.list(agent, number));
        parts.put("checklist", () -> desk.checklists.list(agent, number));
        parts.put("tags", () -> desk.tags.of(agent, number));
        parts.put("time", () -> desk.time.list(agent, number));
        parts.put("followers", () -> desk.followers.list(agent, number));
        parts.put("copies", () -> desk.copies.list(agent, number));
        parts.put("links", () -> desk.links.list(agent, number));
        parts.put("what was merged into it", () -> desk.merges.of(agent, number).parts());
        parts.put("where it goes on", () -> desk.tickets.get(agent, merged).mergedInto());
        return parts;
    }

    private static <T> T called(Callable<T> part) {
        try {
            return part.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
