package org.arrimo.people.core;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.arrimo.people.api.Erasure;
import org.arrimo.people.api.PersonalRecords;
import org.arrimo.people.api.PersonalSheet;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Event;

/** A module that people's own knows nothing of, with what it keeps of persons and what the record says of it. */
class Garden implements PersonalRecords {
    final List<String> steps = new ArrayList<>();
    int breaksAt;
    private final Desk desk;

    Garden(Desk desk) {
        this.desk = desk;
    }

    void append(Actor actor, String subject, Change change) {
        desk.database
                .transactions()
                .run(() -> desk.journal.append(
                        actor, Event.of(desk.clock.instant(), "garden.changed", subject, List.of(change))));
    }

    List<Entry> history(String subject) {
        return desk.journal.history(subject, true, PageRequest.first(200)).items();
    }

    /** All that the record says, whoever did it. */
    String told() {
        StringBuilder told = new StringBuilder();
        List<String> subjects = new ArrayList<>(List.of("garden:1", "garden:2", "garden"));
        for (int id = 1; id <= Integer.parseInt(desk.sql("select max(id) from people_person")); id++) {
            subjects.add("person:" + id);
        }
        for (String subject : subjects) {
            history(subject).forEach(entry -> told.append(entry).append('\n'));
        }
        return told.toString();
    }

    @Override
    public String part() {
        return "garden";
    }

    @Override
    public Set<String> naming() {
        return Set.of("owner");
    }

    @Override
    public Set<String> texts() {
        return Set.of("note");
    }

    @Override
    public void write(long person, PersonalSheet sheet) throws IOException {
        sheet.list("plants");
        Map<String, Object> plant = new LinkedHashMap<>();
        plant.put("person", person);
        plant.put("text", "rose");
        plant.put("gone", null);
        sheet.row(plant);
    }

    @Override
    public void check(long person) {
        // nothing
    }

    @Override
    public Optional<String> erase(Erasure erasure, Optional<String> from) {
        steps.add(from.orElse(""));
        if (steps.size() == breaksAt) {
            throw new IllegalStateException("as the test wants");
        }
        int done = from.map(Integer::parseInt).orElse(0) + 1;
        desk.journal.append(
                Desk.SYSTEM,
                Event.of(
                        desk.clock.instant(),
                        "garden.erased",
                        "garden",
                        List.of(new Change("garden.erased " + erasure.person() + " step " + done, null, null))));
        return done < 3 ? Optional.of("" + done) : Optional.empty();
    }
}
