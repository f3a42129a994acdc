package org.arrimo.tickets.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.SplitDraft;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Some tickets to which things are done, beside the model of what must come of it. */
final class MergeSequence {
    private static final List<State> STATES = List.of(State.NEW, State.IN_PROGRESS, State.ON_HOLD, State.RESOLVED);

    /** One thing to do; the numbers choose among the tickets and messages there are. */
    record Deed(What what, int first, int second) {}

    /** What can be done. */
    enum What {
        MERGE,
        UNMERGE,
        SPLIT,
        UNSPLIT,
        REPLY,
        REPLY_OF_REQUESTER,
        NOTE,
        ATTACH
    }

    private final Desk desk;
    private final Attachments attachments;
    private final MergeModel model = new MergeModel();
    private final Map<Long, TicketNumber> files = new TreeMap<>();
    private final Map<Long, Long> sent = new HashMap<>();
    private final Map<Long, String> said = new HashMap<>();
    private final Map<TicketNumber, Long> versions = new HashMap<>();
    private final Map<TicketNumber, State> states = new HashMap<>();
    private final TextRows texts;

    MergeSequence(Desk desk, Attachments attachments, int tickets) {
        this.desk = desk;
        this.attachments = attachments;
        this.texts = new TextRows(desk);
        for (int i = 0; i < tickets; i++) {
            TicketNumber number = desk.incident();
            State state = STATES.get(i % STATES.size());
            if (state != State.NEW) {
                desk.change(desk.agent, number, Desk.to(state));
            }
            model.tickets.add(number);
            states.put(number, state);
            say(number, Visibility.PUBLIC, false);
            say(number, Visibility.PRIVATE, false);
        }
    }

    void run(Deed deed) {
        TicketNumber one = ticket(deed.first());
        TicketNumber other = ticket(deed.second());
        switch (deed.what()) {
            case MERGE -> merge(one, other);
            case UNMERGE -> unmerge(one);
            case SPLIT -> split(one, deed.second());
            case UNSPLIT -> unsplit(one);
            case REPLY -> say(one, Visibility.PUBLIC, false);
            case REPLY_OF_REQUESTER -> say(one, Visibility.PUBLIC, true);
            case NOTE -> say(one, Visibility.PRIVATE, false);
            case ATTACH -> attach(one, deed.second() % 2 == 0);
        }
        check();
    }

    /** Undoes all of it, in the order in which the numbers choose. */
    void undo(List<Integer> order) {
        int turn = 0;
        while (!pending().isEmpty()) {
            List<TicketNumber> pending = pending();
            TicketNumber next = pending.get(order.get(turn % order.size()) % pending.size());
            if (model.merged.containsKey(next)) {
                unmerge(next);
            } else {
                unsplit(next);
            }
            check();
            assertThat(++turn).as("steps to undo everything").isLessThan(1000);
        }
    }

    /** Each conversation is what was written to the ticket, and to what was split off it and put back. */
    void checkUndone() {
        for (TicketNumber number : model.tickets) {
            if (model.splits.containsKey(number)) {
                continue;
            }
            assertThat(shown(number)).as("%s", number).isEqualTo(model.writtenInAll(number));
            assertThat(desk.get(number).state()).as("%s", number).isEqualTo(states.get(number));
        }
    }

    /** The index of texts, which followed each step, is what would be made of where everything stands now. */
    void checkTexts() {
        assertThat(texts.now()).isEqualTo(texts.anew(desk.timers));
    }

    private List<TicketNumber> pending() {
        return model.tickets.stream()
                .filter(number -> model.merged.containsKey(number)
                        || model.splits.containsKey(number)
                                && model.splits.get(number).holds())
                .toList();
    }

    private void merge(TicketNumber one, TicketNumber other) {
        boolean may = !one.equals(other)
                && model.into(one).isEmpty()
                && model.into(other).isEmpty();
        if (done(() -> desk.merges.merge(desk.agent, one, OptionalLong.empty(), other), may)) {
            model.merged.put(one, other);
        }
    }

    private void unmerge(TicketNumber one) {
        MergeModel.Split split = model.splits.get(one);
        boolean plain = model.merged.containsKey(one);
        boolean loops = plain && split != null && !split.holds() && model.above(one, split.origin());
        boolean may = model.into(one).isPresent() && !loops;
        if (done(() -> desk.merges.unmerge(desk.agent, one, OptionalLong.empty()), may)) {
            if (plain) {
                model.merged.remove(one);
            } else {
                model.hold(one, true);
            }
        }
    }

    private void split(TicketNumber one, int choice) {
        List<Long> there = model.conversation(one);
        Set<Long> messages = new TreeSet<>();
        for (int i = 0; i < there.size(); i++) {
            if ((choice >> i & 1) == 1) {
                messages.add(there.get(i));
            }
        }
        boolean may = model.into(one).isEmpty() && !messages.isEmpty();
        SplitDraft draft = new SplitDraft(Kind.SERVICE_REQUEST, "Other", OptionalLong.empty(), messages);
        List<Ticket> made = new ArrayList<>();
        if (done(() -> made.add(desk.merges.split(desk.agent, one, OptionalLong.empty(), draft)), may)) {
            TicketNumber number = made.get(0).number();
            model.tickets.add(number);
            model.splits.put(number, new MergeModel.Split(one, messages, true));
            states.put(number, State.NEW);
        }
    }

    private void unsplit(TicketNumber one) {
        MergeModel.Split split = model.splits.get(one);
        boolean may = split != null && split.holds() && !model.above(one, split.origin());
        if (done(() -> desk.merges.unsplit(desk.agent, one, OptionalLong.empty()), may)) {
            model.hold(one, false);
        }
    }

    private void say(TicketNumber one, Visibility visibility, boolean byRequester) {
        boolean may = byRequester || model.into(one).isEmpty();
        List<Message> written = new ArrayList<>();
        String body = "Message " + said.size();
        if (done(
                () -> written.add(
                        desk.tickets.say(byRequester ? desk.requester : desk.agent, one, visibility, body, Set.of())),
                may)) {
            model.wrote(one, written.get(0).id());
            said.put(written.get(0).id(), body);
            answered(one, byRequester);
        }
    }

    private void attach(TicketNumber one, boolean withMessage) {
        boolean may = files.values().stream().filter(one::equals).count() < Desk.MAX_FILES;
        List<Attachment> added = new ArrayList<>();
        var content = new ByteArrayInputStream(new byte[] {1, 2, 3});
        if (done(
                () -> {
                    try {
                        added.add(attachments.attach(
                                desk.requester, one, Visibility.PUBLIC, "a.bin", "application/octet-stream", content));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                may)) {
            long file = added.get(0).id();
            files.put(file, one);
            if (withMessage) {
                long message = desk.tickets
                        .say(desk.requester, one, Visibility.PUBLIC, "With a file", Set.of(file))
                        .id();
                model.wrote(one, message);
                said.put(message, "With a file");
                sent.put(file, message);
                answered(one, true);
            }
        }
    }

    private void answered(TicketNumber one, boolean byRequester) {
        TicketNumber root = model.root(one);
        if (byRequester && states.get(root) == State.ON_HOLD) {
            states.put(root, State.IN_PROGRESS);
        }
    }

    private boolean done(Runnable work, boolean may) {
        try {
            work.run();
            assertThat(may).as("done, and may be").isTrue();
            return true;
        } catch (ProblemException e) {
            assertThat(e.problem().kind()).as(e.problem().detail()).isIn(Problem.Kind.CONFLICT, Problem.Kind.INVALID);
            assertThat(may).as(e.problem().detail()).isFalse();
            return false;
        }
    }

    private void check() {
        for (TicketNumber number : model.tickets) {
            assertThat(shown(number)).as("%s", number).isEqualTo(model.conversation(number));
            Ticket ticket = desk.get(number);
            Optional<TicketNumber> root = Optional.of(model.root(number)).filter(other -> !other.equals(number));
            assertThat(ticket.mergedInto()).as("%s", number).isEqualTo(root);
            assertThat(ticket.state()).as("%s", number).isEqualTo(root.isEmpty() ? states.get(number) : State.CLOSED);
            assertThat(ticket.version()).isGreaterThanOrEqualTo(versions.getOrDefault(number, 0L));
            versions.put(number, ticket.version());
            List<Long> conversation = model.conversation(number);
            assertThat(attachments.list(desk.agent, number).stream().map(Attachment::id))
                    .as("%s", number)
                    .containsExactlyElementsOf(files.keySet().stream()
                            .filter(file -> sent.containsKey(file)
                                    ? conversation.contains(sent.get(file))
                                    : model.above(number, files.get(file)))
                            .toList());
        }
    }

    private List<Long> shown(TicketNumber number) {
        List<Message> messages = desk.tickets
                .messages(desk.agent, number, PageRequest.first(200))
                .items();
        for (Message message : messages) {
            assertThat(message.body()).isEqualTo(said.get(message.id()));
            TicketNumber written = model.writtenTo(message.id());
            message.attachments()
                    .forEach(file -> assertThat(sent.get(file.id())).isEqualTo(message.id()));
            assertThat(message.attachments()).hasSize(sent.containsValue(message.id()) ? 1 : 0);
            assertThat(message.from()).isEqualTo(Optional.of(written).filter(from -> !from.equals(number)));
        }
        return messages.stream().map(Message::id).toList();
    }

    private TicketNumber ticket(int choice) {
        return model.tickets.get(Math.floorMod(choice, model.tickets.size()));
    }
}
