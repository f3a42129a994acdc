package org.arrimo.tickets.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Tag;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.tags.TagFilling;

import static org.assertj.core.api.Assertions.assertThat;

/** Tags looked for by words. Each test has a word of its own, since all of them share a desk. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class TagSearchTest {
    private static int words;

    private final Desk desk;
    private final String word = "sought" + ++words + "x";

    TagSearchTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void aTagIsFoundByPartsOfItsNameWhateverTheirCaseAndAccents() {
        put("Impressão " + word, "c++ " + word, "100%_" + word);
        assertThat(found(word + " IMPRESSAO")).containsExactly("Impressão " + word);
        assertThat(found("ressã  " + word)).containsExactly("Impressão " + word);
        assertThat(found("++ " + word)).containsExactly("c++ " + word);
        assertThat(found("%_" + word)).containsExactly("100%_" + word);
        assertThat(found("%" + word)).isEmpty();
        assertThat(found("_" + word)).containsExactly("100%_" + word);
        assertThat(found("!" + word)).isEmpty();
        assertThat(found("' or 1=1 " + word)).isEmpty();
        assertThat(found(word)).hasSize(3);
    }

    @Test
    void aTagIsFoundOnceByOneOfItsSynonyms() {
        put("printer " + word);
        desk.tags.addSynonym(desk.lead, "printer " + word, "Drucker " + word);
        desk.tags.addSynonym(desk.lead, "printer " + word, "Impresora " + word);
        assertThat(found("drück " + word)).containsExactly("printer " + word);
        assertThat(found(word)).containsExactly("printer " + word);
        assertThat(found("drucker impresora")).as("words of two names").doesNotContain("printer " + word);
        assertThat(desk.tags.count(desk.agent, Optional.of(word))).isEqualTo(1);
    }

    @Test
    void whatIsFoundComesPageByPageAndIsCounted() {
        put("B " + word, "a " + word, "c " + word, "D " + word, "e " + word);
        List<String> names = new ArrayList<>();
        Page<Tag> page = desk.tags.list(desk.manager, Optional.of(word), PageRequest.first(2));
        page.items().forEach(tag -> names.add(tag.name()));
        while (page.next().isPresent()) {
            page = desk.tags.list(desk.manager, Optional.of(word), new PageRequest(2, page.next()));
            page.items().forEach(tag -> names.add(tag.name()));
        }
        assertThat(names).containsExactly("a " + word, "B " + word, "c " + word, "D " + word, "e " + word);
        assertThat(desk.tags.count(desk.manager, Optional.of(word))).isEqualTo(5);
        assertThat(desk.tags.count(desk.manager, Optional.empty())).isGreaterThanOrEqualTo(5);
        assertThat(desk.tags.count(desk.manager, Optional.of(" ")))
                .isEqualTo(desk.tags.count(desk.manager, Optional.empty()));
    }

    @Test
    void onlyTheDeskLooksForTagsAndWithWordsThatAreSome() {
        for (Actor actor : List.of(desk.requester, desk.partner, desk.nobody)) {
            assertThat(Refused.code(() -> desk.tags.list(actor, Optional.of(word), PageRequest.first(1))))
                    .isEqualTo("forbidden");
            assertThat(Refused.code(() -> desk.tags.count(actor, Optional.of(word))))
                    .isEqualTo("forbidden");
        }
        for (String bad : List.of("a".repeat(201), "a\u0000b")) {
            String code = bad.length() > 200 ? "too-long" : "control-characters";
            assertThat(Refused.code(() -> desk.tags.list(desk.agent, Optional.of(bad), PageRequest.first(1))))
                    .isEqualTo(code);
            assertThat(Refused.code(() -> desk.tags.count(desk.agent, Optional.of(bad))))
                    .isEqualTo(code);
        }
    }

    @Test
    void namesOfATimeBeforeAreFoundAfterAStart() {
        put("Órgão " + word);
        desk.database
                .transactions()
                .run(() -> Sql.prepared(
                        desk.database.source(),
                        "update tickets_tag_name set plain = null where name = ?",
                        statement -> {
                            statement.setString(1, "Órgão " + word);
                            return statement.executeUpdate();
                        }));
        assertThat(found("orgao " + word)).isEmpty();
        new TagFilling(desk.database.transactions(), desk.database.source()).start();
        assertThat(found("orgao " + word)).containsExactly("Órgão " + word);
    }

    private void put(String... tags) {
        TicketNumber number = desk.incident();
        List.of(tags).forEach(tag -> desk.tags.add(desk.agent, number, tag));
    }

    private List<String> found(String sought) {
        return desk.tags.list(desk.agent, Optional.of(sought), PageRequest.first(50)).items().stream()
                .map(Tag::name)
                .toList();
    }
}
