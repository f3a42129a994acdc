package org.arrimo.tickets.portal;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.tickets.api.Activity;
import org.arrimo.tickets.api.BusinessCalendar;
import org.arrimo.tickets.api.Category;
import org.arrimo.tickets.api.ChecklistTemplate;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Macro;
import org.arrimo.tickets.api.MacroDraft;
import org.arrimo.tickets.api.MacroSteps;
import org.arrimo.tickets.api.MatrixCell;
import org.arrimo.tickets.api.Plan;
import org.arrimo.tickets.api.PlanDraft;
import org.arrimo.tickets.api.PlanSchedule;
import org.arrimo.tickets.api.PlannedTicket;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.api.RoutingRuleDraft;
import org.arrimo.tickets.api.SavedReply;
import org.arrimo.tickets.api.SavedReplyDraft;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Step;
import org.arrimo.tickets.api.TicketNumber;

/** One run of every method of the API that changes how the desk works, by its name and in an order that can be run. */
final class Administration {
    private final Desk desk;
    private final Actor admin;
    private final Map<String, Runnable> changes = new LinkedHashMap<>();

    Administration(Desk desk) {
        this.desk = desk;
        admin = desk.actor("ada");
        activities();
        categories();
        templates();
        fields();
        forms();
        macros();
        replies();
        plans();
        routing();
        tags();
        changes.put("BusinessHours.change", () -> {
            BusinessCalendar now = desk.hours.get(admin);
            desk.hours.change(
                    admin,
                    new BusinessCalendar(now.version(), java.time.ZoneId.of("Asia/Tokyo"), now.week(), now.holidays()));
        });
        changes.put(
                "Priorities.change",
                () -> desk.priorities.change(admin, Map.of(new MatrixCell(Level.HIGH, Level.HIGH), Priority.LOW)));
        changes.put(
                "Transitions.change",
                () -> desk.transitions.change(
                        admin,
                        Map.of(new Step(Kind.INCIDENT, State.IN_PROGRESS, State.CANCELLED), Set.of(Role.ADMIN))));
    }

    Map<String, Runnable> changes() {
        return changes;
    }

    private void activities() {
        List<Activity> added = new ArrayList<>();
        changes.put("Activities.add", () -> added.add(desk.activities.add(admin, "Travel", 1000)));
        changes.put(
                "Activities.change",
                () -> desk.activities.change(
                        admin, added.get(0).id(), OptionalLong.empty(), "Travelling", 2000, false));
    }

    private void categories() {
        var categories = desk.real.definitions().categories();
        changes.put("Categories.add", () -> categories.add(admin, "vpn", Optional.empty(), Label.of("VPN")));
        changes.put("Categories.change", () -> {
            Category before = categories.get(admin, "vpn");
            categories.change(
                    admin, "vpn", OptionalLong.of(before.version()), Optional.empty(), Label.of("Network"), true);
        });
    }

    private void templates() {
        List<ChecklistTemplate> added = new ArrayList<>();
        changes.put(
                "ChecklistTemplates.add",
                () -> added.add(desk.checklistTemplates.add(admin, "Newcomer", List.of("Laptop"))));
        changes.put(
                "ChecklistTemplates.change",
                () -> desk.checklistTemplates.change(
                        admin, added.get(0).id(), OptionalLong.empty(), "Newcomer", List.of("Phone")));
        changes.put(
                "ChecklistTemplates.remove",
                () -> desk.checklistTemplates.remove(admin, added.get(0).id()));
    }

    private void fields() {
        var fields = desk.real.definitions().fields();
        changes.put(
                "CustomFields.add",
                () -> fields.add(
                        admin, new CustomField("floor", 1, FieldType.TEXT, Label.of("Floor"), List.of(), true, false)));
        changes.put(
                "CustomFields.change",
                () -> fields.change(
                        admin,
                        OptionalLong.empty(),
                        new CustomField("floor", 1, FieldType.TEXT, Label.of("Storey"), List.of(), false, true)));
    }

    private void forms() {
        var forms = desk.real.intake().forms();
        changes.put("Forms.add", () -> forms.add(admin, form("Laptop", Set.of())));
        changes.put(
                "Forms.change",
                () -> forms.change(admin, OptionalLong.empty(), form("Computer", Set.of(Role.AGENT, Role.LEAD))));
    }

    private Form form(String name, Set<Role> roles) {
        return new Form(
                "laptop",
                1,
                Label.of(name),
                Optional.of(Label.of("Ask for one")),
                Kind.SERVICE_REQUEST,
                Optional.empty(),
                OptionalLong.of(desk.network),
                Optional.of(Level.LOW),
                Optional.empty(),
                roles,
                Set.of(),
                false,
                List.of());
    }

    private void macros() {
        List<Macro> added = new ArrayList<>();
        changes.put("Macros.add", () -> added.add(desk.macros.add(admin, macro(Scope.GLOBAL, "Take it"))));
        changes.put(
                "Macros.change",
                () -> added.add(desk.macros.change(
                        admin, added.get(0).id(), added.get(0).version(), macro(Scope.TEAM, "Keep it"))));
        changes.put(
                "Macros.remove",
                () -> desk.macros.remove(admin, added.get(1).id(), added.get(1).version()));
    }

    MacroDraft macro(Scope scope, String title) {
        return new MacroDraft(
                scope,
                scope == Scope.TEAM ? OptionalLong.of(desk.network) : OptionalLong.empty(),
                title,
                new MacroSteps(Map.of(), List.of("taken"), List.of(), Optional.empty(), MacroSteps.Next.STAY));
    }

    private void replies() {
        List<SavedReply> added = new ArrayList<>();
        changes.put("SavedReplies.add", () -> added.add(desk.replies.add(admin, reply(Scope.GLOBAL, "Restart it"))));
        changes.put(
                "SavedReplies.change",
                () -> added.add(desk.replies.change(
                        admin, added.get(0).id(), added.get(0).version(), reply(Scope.GLOBAL, "Restart it twice"))));
        changes.put(
                "SavedReplies.remove",
                () -> desk.replies.remove(admin, added.get(1).id(), added.get(1).version()));
    }

    SavedReplyDraft reply(Scope scope, String text) {
        return new SavedReplyDraft(scope, OptionalLong.empty(), "Restart", text, Optional.empty(), Optional.empty());
    }

    private void plans() {
        var plans = desk.real.pending().plans();
        List<Plan> added = new ArrayList<>();
        changes.put("Plans.add", () -> added.add(plans.add(admin, plan("Change the tape"))));
        changes.put(
                "Plans.change",
                () -> plans.change(admin, added.get(0).id(), OptionalLong.empty(), plan("Change the disk")));
        changes.put("Plans.remove", () -> plans.remove(admin, added.get(0).id()));
    }

    private PlanDraft plan(String subject) {
        return plan("Backup", subject);
    }

    PlanDraft plan(String name, String subject) {
        return new PlanDraft(
                name,
                new PlannedTicket(
                        Kind.SERVICE_REQUEST,
                        subject,
                        "In the safe",
                        desk.actor("rita").personId(),
                        Optional.of(Level.HIGH),
                        Optional.of(Level.LOW),
                        OptionalLong.of(desk.network),
                        List.of("backup"),
                        OptionalLong.empty()),
                new PlanSchedule(
                        LocalDateTime.ofInstant(desk.clock.instant(), ZoneOffset.UTC)
                                .plusDays(1),
                        ZoneOffset.UTC,
                        Optional.of("FREQ=DAILY"),
                        Set.of(),
                        PlanSchedule.FreeDays.KEEP),
                true);
    }

    private void routing() {
        List<RoutingRule> added = new ArrayList<>();
        changes.put("Routing.add", () -> {
            added.add(desk.routing.add(admin, rule("Network", RoutingChoice.QUEUE)));
            desk.routing.add(admin, rule("Rest", RoutingChoice.QUEUE));
        });
        changes.put(
                "Routing.change",
                () -> desk.routing.change(
                        admin, added.get(0).id(), added.get(0).version(), rule("Network", RoutingChoice.LEAST_LOAD)));
        changes.put("Routing.move", () -> desk.routing.move(admin, added.get(0).id(), 2));
        changes.put(
                "Routing.remove", () -> desk.routing.remove(admin, added.get(0).id()));
    }

    private RoutingRuleDraft rule(String name, RoutingChoice choice) {
        return new RoutingRuleDraft(name, List.of(), desk.network, choice, Optional.empty());
    }

    private void tags() {
        TicketNumber number = desk.incident("Printer");
        desk.tags.add(desk.actor("ana"), number, "printer");
        desk.tags.add(desk.actor("ana"), number, "print");
        changes.put("Tags.addSynonym", () -> desk.tags.addSynonym(admin, "printer", "laser"));
        changes.put("Tags.removeSynonym", () -> desk.tags.removeSynonym(admin, "laser"));
        changes.put("Tags.merge", () -> desk.tags.merge(admin, "print", "printer"));
    }
}
