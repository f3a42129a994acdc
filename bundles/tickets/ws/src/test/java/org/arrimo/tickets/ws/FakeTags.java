package org.arrimo.tickets.ws;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.Tag;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.api.TicketNumber;

/** The tags of the one ticket of {@link FakeDesk}. */
final class FakeTags implements Tags {
    private final TreeSet<String> on = new TreeSet<>();
    private final TreeMap<String, String> synonyms = new TreeMap<>();

    @Override
    public List<String> of(Actor actor, TicketNumber number) {
        FakeDesk.known(number);
        return List.copyOf(on);
    }

    @Override
    public List<String> add(Actor actor, TicketNumber number, String tag) {
        FakeDesk.known(number);
        if (tag == null) {
            throw Problem.invalid("tag", "required", "is required").exception();
        }
        on.add(synonyms.getOrDefault(tag, tag));
        return List.copyOf(on);
    }

    @Override
    public List<String> remove(Actor actor, TicketNumber number, String tag) {
        FakeDesk.known(number);
        on.remove(tag);
        return List.copyOf(on);
    }

    @Override
    public List<Tag> suggest(Actor actor, String beginning) {
        return on.stream()
                .filter(tag -> tag.startsWith(beginning))
                .map(this::tag)
                .toList();
    }

    @Override
    public Page<Tag> list(Actor actor, PageRequest page) {
        return new Page<>(on.stream().map(this::tag).toList(), Optional.of(Cursor.of("z")));
    }

    @Override
    public Page<Tag> list(Actor actor, Optional<String> words, PageRequest page) {
        return list(actor, page);
    }

    @Override
    public long count(Actor actor, Optional<String> words) {
        return on.size();
    }

    @Override
    public Tag addSynonym(Actor actor, String tag, String synonym) {
        synonyms.put(synonym, tag);
        return tag(tag);
    }

    @Override
    public void removeSynonym(Actor actor, String synonym) {
        synonyms.remove(synonym);
    }

    @Override
    public Tag merge(Actor actor, String tag, String into) {
        on.remove(tag);
        synonyms.put(tag, into);
        return tag(into);
    }

    private Tag tag(String name) {
        List<String> others = synonyms.keySet().stream()
                .filter(synonym -> synonyms.get(synonym).equals(name))
                .toList();
        return new Tag(name, 1, others);
    }
}
