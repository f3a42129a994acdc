package org.arrimo.tickets.ws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.Macro;
import org.arrimo.tickets.api.MacroDraft;
import org.arrimo.tickets.api.MacroRun;
import org.arrimo.tickets.api.MacroSteps;
import org.arrimo.tickets.api.Macros;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.api.TicketNumber;

/** One macro, number 5 in version 2, and a note of what was asked. */
final class FakeMacros implements Macros {
    final List<MacroDraft> drafts = new ArrayList<>();
    final List<OptionalLong> versions = new ArrayList<>();

    Optional<String> html = Optional.empty();

    static MacroSteps steps() {
        return new MacroSteps(
                Map.of("state", "resolved", "assignee", "me"),
                List.of("vpn"),
                List.of("new"),
                Optional.of(new MacroSteps.Say(Message.Visibility.PRIVATE, "{{agent.name}}")),
                MacroSteps.Next.NEXT);
    }

    private Macro macro() {
        MacroSteps plain = steps();
        var say = new MacroSteps.Say(Message.Visibility.PRIVATE, "{{agent.name}}", html);
        var steps = new MacroSteps(
                plain.changes(), plain.tagsToAdd(), plain.tagsToRemove(), Optional.of(say), plain.next());
        return new Macro(5, 2, Scope.GLOBAL, OptionalLong.empty(), "Done", steps);
    }

    private static void known(long id, long version) {
        if (id != 5) {
            throw Problem.notFound().exception();
        }
        if (version != 2) {
            throw Problem.stale().exception();
        }
    }

    @Override
    public Macro get(Actor actor, long id) {
        known(id, 2);
        return macro();
    }

    @Override
    public List<Macro> list(Actor actor) {
        return List.of(macro());
    }

    @Override
    public Macro add(Actor actor, MacroDraft draft) {
        drafts.add(draft);
        return macro();
    }

    @Override
    public Macro change(Actor actor, long id, long version, MacroDraft draft) {
        known(id, version);
        drafts.add(draft);
        return macro();
    }

    @Override
    public void remove(Actor actor, long id, long version) {
        known(id, version);
    }

    @Override
    public MacroRun run(Actor actor, long id, TicketNumber number, OptionalLong version) {
        known(id, 2);
        versions.add(version);
        FakeDesk desk = new FakeDesk();
        Message said = desk.say(actor, number, Message.Visibility.PRIVATE, "Ana");
        return new MacroRun(desk.get(actor, number), Optional.of(said), MacroSteps.Next.NEXT);
    }
}
