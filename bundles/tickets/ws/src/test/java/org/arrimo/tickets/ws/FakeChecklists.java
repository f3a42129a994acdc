package org.arrimo.tickets.ws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.ChecklistItem;
import org.arrimo.tickets.api.ChecklistTemplate;
import org.arrimo.tickets.api.ChecklistTemplates;
import org.arrimo.tickets.api.Checklists;
import org.arrimo.tickets.api.TicketNumber;

/** The checklist of the one ticket of {@link FakeDesk}, and one template, 4 in version 2. */
final class FakeChecklists implements Checklists, ChecklistTemplates {
    private final List<ChecklistItem> items = new ArrayList<>();
    private final List<ChecklistTemplate> templates =
            new ArrayList<>(List.of(new ChecklistTemplate(4, 2, "Laptop", List.of("Order", "Install"))));

    @Override
    public List<ChecklistItem> list(Actor actor, TicketNumber number) {
        FakeDesk.known(number);
        return List.copyOf(items);
    }

    @Override
    public ChecklistItem add(Actor actor, TicketNumber number, String text) {
        FakeDesk.known(number);
        items.add(new ChecklistItem(items.size() + 1, text, OptionalLong.empty(), Optional.empty()));
        return items.get(items.size() - 1);
    }

    @Override
    public ChecklistItem reword(Actor actor, TicketNumber number, long item, String text) {
        return put(number, new ChecklistItem(item, text, OptionalLong.empty(), Optional.empty()));
    }

    @Override
    public List<ChecklistItem> move(Actor actor, TicketNumber number, long item, int place) {
        items.add(place - 1, items.remove(index(number, item)));
        return list(actor, number);
    }

    @Override
    public ChecklistItem tick(Actor actor, TicketNumber number, long item, boolean done) {
        return put(
                number,
                new ChecklistItem(
                        item,
                        items.get(index(number, item)).text(),
                        done ? OptionalLong.of(8) : OptionalLong.empty(),
                        done ? Optional.of(FakeDesk.AT) : Optional.empty()));
    }

    @Override
    public void remove(Actor actor, TicketNumber number, long item) {
        items.remove(index(number, item));
    }

    @Override
    public List<ChecklistItem> apply(Actor actor, TicketNumber number, long template) {
        get(actor, template).items().forEach(text -> add(actor, number, text));
        return list(actor, number);
    }

    @Override
    public List<ChecklistTemplate> list(Actor actor) {
        return List.copyOf(templates);
    }

    @Override
    public ChecklistTemplate get(Actor actor, long id) {
        return templates.stream()
                .filter(template -> template.id() == id)
                .findFirst()
                .orElseThrow(() -> Problem.notFound().exception());
    }

    @Override
    public ChecklistTemplate add(Actor actor, String name, List<String> texts) {
        templates.add(new ChecklistTemplate(5, 1, name, texts));
        return templates.get(templates.size() - 1);
    }

    @Override
    public ChecklistTemplate change(Actor actor, long id, OptionalLong version, String name, List<String> texts) {
        ChecklistTemplate before = get(actor, id);
        if (version.isPresent() && version.getAsLong() != before.version()) {
            throw Problem.stale().exception();
        }
        templates.set(templates.indexOf(before), new ChecklistTemplate(id, before.version() + 1, name, texts));
        return get(actor, id);
    }

    @Override
    public void remove(Actor actor, long id) {
        templates.remove(get(actor, id));
    }

    private ChecklistItem put(TicketNumber number, ChecklistItem item) {
        items.set(index(number, item.id()), item);
        return item;
    }

    private int index(TicketNumber number, long id) {
        FakeDesk.known(number);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id() == id) {
                return i;
            }
        }
        throw Problem.notFound().exception();
    }
}
