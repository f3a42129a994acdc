package org.arrimo.tickets.core.routing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.RoutingCondition;
import org.arrimo.tickets.api.RoutingField;

/** Something a rule asks of a new ticket, ready to be asked. One class for each field; a new field is one line here. */
interface Condition {
    Map<RoutingField, Function<String, Optional<? extends Condition>>> READERS = new EnumMap<>(Map.of(
            RoutingField.ORGANISATION, OfOrganisation::read,
            RoutingField.SITE, AtSite::read,
            RoutingField.LANGUAGE, InLanguage::read,
            RoutingField.KIND, OfKind::read,
            RoutingField.CONTACT, ThroughContact::read,
            RoutingField.CATEGORY, InCategory::read,
            RoutingField.FORM, ByForm::read,
            RoutingField.SUBJECT, AboutWords::read,
            RoutingField.WEEK_TIME, WithinWeek::read,
            RoutingField.FIELD, WithField::read));

    boolean holds(Circumstances ticket);

    /** @return which of several fields of that name it asks */
    default String which() {
        return "";
    }

    /**
     * @return it as the desk keeps what it names; most name nothing of the desk's
     * @throws ProblemException INVALID on {@code conditions} if it names something that this desk does not have
     */
    default Condition of(Known known) {
        return this;
    }

    /** @return the one way to write it */
    String written();

    /** @throws ProblemException INVALID on {@code conditions} */
    static Condition read(RoutingCondition condition) {
        return READERS.get(condition.field()).apply(condition.value()).orElseThrow(() -> Problem.invalid(
                        "conditions",
                        "bad-condition",
                        "has a value that is not understood: " + condition.value(),
                        condition.value())
                .exception());
    }
}
