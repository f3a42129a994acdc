package org.arrimo.tickets.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import org.arrimo.platform.testing.Engine;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.core.MergeSequence.Deed;
import org.arrimo.tickets.core.MergeSequence.What;

/**
 * Whatever is merged, split, written and undone, in whatever order: nothing is lost, doubled or shown elsewhere. More
 * sequences than usual are tried with {@code -Djqwik.tries.default=1000}.
 */
class MergeSequencesTest {
    private static final int TICKETS = 4;

    private static final Map<Engine, Desk> DESKS = new EnumMap<>(Engine.class);
    private static final Map<Engine, Attachments> FILES = new EnumMap<>(Engine.class);
    private static Path folder;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("merges");
        for (Engine engine : Engine.values()) {
            Desk desk = new Desk(engine);
            DESKS.put(engine, desk);
            FILES.put(engine, desk.attachments(Files.createDirectory(folder.resolve(engine.name()))));
        }
    }

    @AfterContainer
    static void close() throws IOException {
        DESKS.values().forEach(Desk::close);
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void everythingUndoneOnDerby(@ForAll("deeds") List<Deed> deeds, @ForAll("order") List<Integer> order) {
        undone(Engine.DERBY, deeds, order);
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void everythingUndoneOnPostgreSql(@ForAll("deeds") List<Deed> deeds, @ForAll("order") List<Integer> order) {
        undone(Engine.POSTGRESQL, deeds, order);
    }

    private static void undone(Engine engine, List<Deed> deeds, List<Integer> order) {
        MergeSequence sequence = new MergeSequence(DESKS.get(engine), FILES.get(engine), TICKETS);
        deeds.forEach(sequence::run);
        sequence.checkTexts();
        sequence.undo(order);
        sequence.checkUndone();
        sequence.checkTexts();
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<What> what = Arbitraries.of(What.class);
        Arbitrary<Integer> choice = Arbitraries.integers().between(0, 63);
        return Combinators.combine(what, choice, choice)
                .as(Deed::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<Integer>> order() {
        return Arbitraries.integers().between(0, 63).list().ofSize(11);
    }
}
