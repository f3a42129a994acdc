package org.arrimo.tickets.ws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.Category;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.CustomFields;
import org.arrimo.tickets.api.FieldOption;
import org.arrimo.tickets.api.FieldSheet;
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.api.FieldValue;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.api.FormItem.ItemKind;
import org.arrimo.tickets.api.FormItem.TextCheck;
import org.arrimo.tickets.api.FormItem.When;
import org.arrimo.tickets.api.FormQuestion;
import org.arrimo.tickets.api.FormSheet;
import org.arrimo.tickets.api.Forms;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketFields;
import org.arrimo.tickets.api.TicketNumber;

/** One category, one field, one form, and what was asked of them. */
final class FakeIntake {
    static final CustomField COLOUR = new CustomField(
            "colour",
            3,
            FieldType.CHOICE,
            new Label("Colour", Optional.of("Cor"), Optional.empty()),
            List.of(new FieldOption("red", Label.of("Red"))),
            true,
            false);
    private static final Form FORM = new Form(
            "laptop",
            2,
            Label.of("A laptop"),
            Optional.of(Label.of("For work")),
            Kind.SERVICE_REQUEST,
            Optional.of("hardware"),
            OptionalLong.of(3),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of(),
            false,
            List.of());
    private static final FormItem ITEM = new FormItem(
            ItemKind.FIELD,
            "colour",
            Optional.of(Label.of("Which?")),
            Optional.empty(),
            true,
            Optional.of("red"),
            Optional.of(new When("other", Set.of("b", "a"))),
            TextCheck.ANY,
            Optional.empty(),
            Optional.of("9"));

    final List<Object> asked = new ArrayList<>();

    final Categories categories = new Categories() {
        @Override
        public List<Category> list(Actor actor) {
            return List.of(get(actor, "hardware"));
        }

        @Override
        public Category get(Actor actor, String key) {
            known(key.equals("hardware"));
            return new Category(
                    key, 4, Optional.of("top"), new Label("Hardware", Optional.empty(), Optional.of("Equipo")), false);
        }

        @Override
        public Category add(Actor actor, String key, Optional<String> parent, Label name) {
            asked.add(name);
            return new Category(key, 1, parent, name, false);
        }

        @Override
        public Category change(
                Actor actor, String key, OptionalLong version, Optional<String> parent, Label name, boolean retired) {
            stale(version, 4);
            return new Category(key, 5, parent, name, retired);
        }
    };

    final CustomFields fields = new CustomFields() {
        @Override
        public List<CustomField> list(Actor actor) {
            return List.of(COLOUR);
        }

        @Override
        public CustomField get(Actor actor, String key) {
            known(key.equals("colour"));
            return COLOUR;
        }

        @Override
        public CustomField add(Actor actor, CustomField field) {
            return field;
        }

        @Override
        public CustomField change(Actor actor, OptionalLong version, CustomField field) {
            stale(version, 3);
            return field;
        }
    };

    final TicketFields ticketFields = new TicketFields() {
        @Override
        public FieldSheet of(Actor actor, TicketNumber number) {
            FakeDesk.known(number);
            return new FieldSheet(
                    7,
                    Optional.of("hardware"),
                    Optional.empty(),
                    true,
                    List.of(new FieldValue(COLOUR, Optional.of("red"))));
        }

        @Override
        public FieldSheet change(
                Actor actor,
                TicketNumber number,
                OptionalLong version,
                Map<String, Optional<String>> read,
                Map<String, Optional<String>> values) {
            stale(version, 7);
            asked.add(values);
            if (!read.isEmpty()) {
                asked.add(read);
            }
            return of(actor, number);
        }
    };

    final Forms forms = new Forms() {
        @Override
        public List<Form> catalogue(Actor actor) {
            return List.of(FORM);
        }

        @Override
        public FormSheet sheet(Actor actor, String key, Map<String, String> answers) {
            known(key.equals("laptop"));
            return new FormSheet(FORM, List.of(new FormQuestion(ITEM, Optional.of(COLOUR), false, Optional.of("red"))));
        }

        @Override
        public Ticket open(
                Actor actor, String key, Map<String, String> answers, OptionalLong requester, Set<Long> files) {
            known(key.equals("laptop"));
            asked.add(answers);
            asked.add(requester);
            if (!files.isEmpty()) {
                asked.add(files);
            }
            return new FakeDesk().get(actor, FakeDesk.NUMBER);
        }

        @Override
        public Optional<Form> of(Actor actor, TicketNumber number) {
            return Optional.of(FORM);
        }

        @Override
        public List<Form> all(Actor actor) {
            return List.of(FORM);
        }

        @Override
        public Form get(Actor actor, String key) {
            known(key.equals("laptop"));
            return FORM.withItems(List.of(ITEM));
        }

        @Override
        public Form add(Actor actor, Form form) {
            asked.add(form);
            return form;
        }

        @Override
        public Form change(Actor actor, OptionalLong version, Form form) {
            stale(version, 2);
            asked.add(form);
            return form;
        }
    };

    private static void known(boolean there) {
        if (!there) {
            throw Problem.notFound().exception();
        }
    }

    private static void stale(OptionalLong version, long now) {
        if (version.isPresent() && version.getAsLong() != now) {
            throw Problem.stale().exception();
        }
    }
}
