package org.arrimo.tickets.ws;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.tickets.api.BulkJob;
import org.arrimo.tickets.api.Handover;
import org.arrimo.tickets.api.HandoverChoices;
import org.arrimo.tickets.api.HandoverReason;
import org.arrimo.tickets.api.Handovers;
import org.arrimo.tickets.api.OpenWork;
import org.arrimo.tickets.api.Routing;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingCondition;
import org.arrimo.tickets.api.RoutingField;
import org.arrimo.tickets.api.RoutingOutcome;
import org.arrimo.tickets.api.RoutingRule;

/** Answers with what is said here, and remembers what it was asked. */
final class FakeLevels {
    private static final Handover HANDOVER = new Handover(
            9,
            FakeDesk.NUMBER,
            Handover.Direction.UP,
            3,
            4,
            HandoverReason.PART_DONE,
            "Our part is done",
            OptionalLong.of(12),
            7,
            FakeDesk.AT);
    private static final RoutingRule RULE = new RoutingRule(
            5,
            2,
            "sap",
            List.of(new RoutingCondition(RoutingField.WEEK_TIME, "mon-fri 08:00-18:00")),
            3,
            RoutingChoice.SKILLED,
            Optional.of("sap"));
    private static final RoutingOutcome OUTCOME = new RoutingOutcome(
            Optional.of(RULE),
            OptionalLong.of(8),
            List.of(new RoutingOutcome.Tried(RULE, RoutingField.KIND)),
            List.of(new RoutingOutcome.Candidate(8, 2, false, true)));
    private static final BulkJob JOB = new BulkJob(
            6,
            BulkJob.State.DONE,
            OptionalLong.empty(),
            OptionalLong.empty(),
            FakeDesk.AT,
            Optional.of(FakeDesk.AT),
            2,
            2,
            List.of());

    final List<String> asked = new ArrayList<>();

    Handovers handovers() {
        return answering(
                Handovers.class,
                Map.of(
                        "of",
                        List.of(HANDOVER),
                        "choices",
                        new HandoverChoices(List.of(3L), OptionalLong.of(3), true),
                        "up",
                        HANDOVER,
                        "back",
                        HANDOVER));
    }

    Routing routing() {
        return answering(
                Routing.class,
                Map.of(
                        "rules",
                        List.of(RULE),
                        "get",
                        RULE,
                        "add",
                        RULE,
                        "change",
                        RULE,
                        "move",
                        List.of(RULE),
                        "tryOut",
                        OUTCOME));
    }

    OpenWork openWork() {
        return answering(OpenWork.class, Map.of("count", 4L, "handOver", JOB));
    }

    private <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    asked.add(method.getName() + Arrays.asList(given).subList(1, given.length));
                    return answers.get(method.getName());
                }));
    }
}
