package org.arrimo.tickets.ws.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.platform.spi.ws.Patched;
import org.arrimo.tickets.api.Macro;
import org.arrimo.tickets.api.MacroDraft;
import org.arrimo.tickets.api.MacroSteps;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Said;
import org.arrimo.tickets.ws.rest.Views.MessageView;
import org.arrimo.tickets.ws.rest.Views.TicketView;

/** Macros as JSON. */
final class MacroViews {
    private MacroViews() {}

    /** What a macro says. */
    record MacroMessage(
            Message.Visibility visibility,
            @Doc("1 to 10,000 characters, with placeholders as in saved replies") String text,
            @Doc(
                            "The same as it was written, cleaned, if it was written as HTML; to save it, in place of text: at most 50,000 characters, placeholders stand in its text")
                    Optional<String> html) {
        MacroSteps.Say say() {
            Said.requireOne("text", text, html);
            return new MacroSteps.Say(visibility, text, html);
        }

        static MacroMessage of(MacroSteps.Say say) {
            return new MacroMessage(say.visibility(), say.text(), say.html());
        }
    }

    /** A macro. */
    record MacroView(
            long id,
            @Doc("Rises with every change; the ETag") long version,
            Scope scope,
            @Doc("The id of the person or the team; absent for all of the desk") Optional<Long> owner,
            String title,
            Map<String, String> changes,
            List<String> tagsToAdd,
            List<String> tagsToRemove,
            Optional<MacroMessage> message,
            MacroSteps.Next next) {
        static MacroView of(Macro macro) {
            MacroSteps steps = macro.steps();
            return new MacroView(
                    macro.id(),
                    macro.version(),
                    macro.scope(),
                    ReplyViews.ids(macro.owner()),
                    macro.title(),
                    steps.changes(),
                    steps.tagsToAdd(),
                    steps.tagsToRemove(),
                    steps.message().map(MacroMessage::of),
                    steps.next());
        }
    }

    /** A macro as it is to be. */
    record NewMacro(
            Scope scope,
            @Doc("Name or id of the team, if it is a team's") Optional<NameOrId> team,
            @Doc("One line of 1 to 100 characters") String title,
            @Doc(
                            "Values by field: state, priority, impact, urgency; team, an id or none; assignee, an id, me or none; category, a key or none; fields.KEY, a custom field, empty to take it away")
                    Optional<Map<String, String>> changes,
            Optional<List<String>> tagsToAdd,
            Optional<List<String>> tagsToRemove,
            Optional<MacroMessage> message,
            @Doc("stay if nothing is said") Optional<MacroSteps.Next> next) {
        MacroDraft draft(Actor actor, Directory directory) {
            return new MacroDraft(
                    scope,
                    ReplyViews.team(actor, directory, team),
                    title,
                    new MacroSteps(
                            changes.orElse(Map.of()),
                            tagsToAdd.orElse(List.of()),
                            tagsToRemove.orElse(List.of()),
                            message.map(MacroMessage::say),
                            next.orElse(MacroSteps.Next.STAY)));
        }
    }

    /** A change of a macro: what is absent stays. */
    record MacroChange(
            Optional<Scope> scope,
            Optional<NameOrId> team,
            Optional<String> title,
            Optional<Map<String, String>> changes,
            Optional<List<String>> tagsToAdd,
            Optional<List<String>> tagsToRemove,
            @Doc("null takes it away") Patched<MacroMessage> message,
            Optional<MacroSteps.Next> next) {
        MacroDraft draft(Actor actor, Directory directory, Macro now) {
            MacroSteps steps = now.steps();
            OptionalLong said = ReplyViews.team(actor, directory, team);
            return new MacroDraft(
                    scope.orElse(now.scope()),
                    said.isEmpty() && now.scope() == Scope.TEAM ? now.owner() : said,
                    title.orElse(now.title()),
                    new MacroSteps(
                            changes.orElse(steps.changes()),
                            tagsToAdd.orElse(steps.tagsToAdd()),
                            tagsToRemove.orElse(steps.tagsToRemove()),
                            message.given() ? message.value().map(MacroMessage::say) : steps.message(),
                            next.orElse(steps.next())));
        }
    }

    /** What came of a macro. */
    record MacroRunView(
            TicketView ticket,
            Optional<MessageView> message,
            @Doc("Where the person goes: stay, next, close") MacroSteps.Next next) {}
}
