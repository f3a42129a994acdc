package org.arrimo.tickets.api;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of a draft leaves the rest of it as it is. */
class TicketDraftTest {
    private final TicketDraft whole = new TicketDraft(
            Kind.INCIDENT,
            "subject",
            "description",
            OptionalLong.of(1),
            Optional.of(Priority.HIGH),
            Optional.of(Level.LOW),
            Optional.of(Level.HIGH),
            OptionalLong.of(2),
            OptionalLong.of(3),
            Optional.of(Contact.PHONE),
            Optional.of("reason"),
            Optional.of("category"),
            Optional.of("<p>description</p>"),
            Map.of("floor", "4"));

    @Test
    void itIsTheSameForAnotherRequesterAndBack() {
        assertThat(whole.withRequester(OptionalLong.of(9)).withRequester(OptionalLong.of(1)))
                .isEqualTo(whole);
    }

    @Test
    void itIsTheSameOfAnotherKindAndBack() {
        assertThat(whole.withKind(Kind.PROBLEM).withKind(Kind.INCIDENT)).isEqualTo(whole);
    }

    @Test
    void itIsTheSameDescribedOtherwiseAndBack() {
        assertThat(whole.withDescriptionHtml(Optional.empty()).withDescriptionHtml(Optional.of("<p>description</p>")))
                .isEqualTo(whole);
    }

    @Test
    void itIsTheSameWithOtherFieldsAndBack() {
        assertThat(whole.withFields(Map.of()).withFields(Map.of("floor", "4"))).isEqualTo(whole);
    }

    @Test
    void itIsTheSameInAnotherCategoryAndBack() {
        assertThat(whole.withCategory(Optional.empty()).withCategory(Optional.of("category")))
                .isEqualTo(whole);
    }
}
