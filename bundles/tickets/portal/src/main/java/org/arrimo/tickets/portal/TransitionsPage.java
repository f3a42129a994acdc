package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Step;
import org.arrimo.tickets.api.Transition;
import org.arrimo.tickets.api.Transitions;

/** {@code /tickets/transitions}: who may take which step between the states of a ticket. For administrators. */
public final class TransitionsPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/transitions";

    private final transient Transitions transitions;

    public TransitionsPage(Transitions transitions) {
        super(Texts.beside(TransitionsPage.class), Templates.beside(TransitionsPage.class));
        this.transitions = transitions;
    }

    /**
     * A step and what its row in the form is called.
     *
     * @param name of its fields
     * @param transition who takes it
     */
    public record Row(String name, Transition transition) {
        static Row of(Transition transition) {
            Step step = transition.step();
            return new Row(Wire.name(step.from()) + "." + Wire.name(step.to()), transition);
        }

        /** @return whether it is not as shipped */
        public boolean differs() {
            return !transition.roles().equals(transition.shipped());
        }
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("transitions.title");
    }

    @Override
    protected View get(Exchange x) {
        if (x.tail().size() > 1) {
            throw Problem.notFound().exception();
        }
        Kind kind = x.tail().isEmpty() ? Kind.INCIDENT : kind(x.tail().get(0));
        Map<State, List<Row>> rows = new LinkedHashMap<>();
        of(x, kind).forEach(transition -> rows.computeIfAbsent(transition.step().from(), from -> new ArrayList<>())
                .add(Row.of(transition)));
        return View.page("transitions").with("kind", kind).with("rows", rows);
    }

    @Override
    protected View post(Exchange x) {
        if (x.tail().size() != 1) {
            throw Problem.notFound().exception();
        }
        Kind kind = kind(x.tail().get(0));
        Map<Step, Set<Role>> wanted = new LinkedHashMap<>();
        of(x, kind).forEach(transition -> wanted.put(transition.step(), chosen(x, Row.of(transition))));
        transitions.change(x.actor(), wanted);
        return View.redirect(PATH + "/" + Wire.name(kind)).flash(x.t("transitions.saved"));
    }

    private List<Transition> of(Exchange x, Kind kind) {
        return transitions.list(x.actor()).stream()
                .filter(transition -> transition.step().kind() == kind)
                .toList();
    }

    private static Set<Role> chosen(Exchange x, Row row) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        x.params(row.name()).forEach(word -> roles.add(Wire.parse(Role.class, word, "roles")));
        return roles;
    }

    private static Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (Wire.name(kind).equals(word)) {
                return kind;
            }
        }
        throw Problem.notFound().exception();
    }
}
