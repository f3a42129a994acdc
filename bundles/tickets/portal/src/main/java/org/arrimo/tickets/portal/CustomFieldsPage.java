package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.ListSearch;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.CustomFields;
import org.arrimo.tickets.api.FieldOption;
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.api.Label;

/** {@code /tickets/custom-fields}: fields that tickets get; options one a line. For administrators. */
public final class CustomFieldsPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/custom-fields";

    private final transient CustomFields fields;

    public CustomFieldsPage(CustomFields fields) {
        super(Texts.beside(CustomFieldsPage.class), Templates.beside(CustomFieldsPage.class));
        this.fields = fields;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("fields.title");
    }

    @Override
    protected View get(Exchange x) {
        return switch (x.tail().size()) {
            case 0 -> show(x, Optional.empty());
            case 1 -> show(x, Optional.of(fields.get(x.actor(), x.tail().get(0))));
            default -> throw Problem.notFound().exception();
        };
    }

    @Override
    protected View post(Exchange x) {
        List<String> tail = x.tail();
        if (tail.isEmpty()) {
            FieldType type =
                    Parameters.word(x.request(), "type", FieldType.class).orElse(null);
            fields.add(x.actor(), field(x, x.param("key"), type));
        } else if (tail.size() == 1) {
            CustomField before = fields.get(x.actor(), tail.get(0));
            fields.change(x.actor(), OptionalLong.of(x.number("version")), field(x, before.key(), before.type()));
        } else {
            throw Problem.notFound().exception();
        }
        return View.redirect(PATH).flash(x.t("fields.saved"));
    }

    /** @return the fields that are still set */
    static List<CustomField> inUse(Exchange x, CustomFields fields) {
        return fields.list(x.actor()).stream().filter(field -> !field.retired()).toList();
    }

    private View show(Exchange x, Optional<CustomField> edited) {
        ListSearch search =
                x.search(edited.map(field -> PATH + "/" + field.key()).orElse(PATH));
        return View.page("intake/fields")
                .with("search", search)
                .with("fields", search.among(fields.list(x.actor()), field -> told(x, field)))
                .with("edited", edited);
    }

    private static String told(Exchange x, CustomField field) {
        return field.key() + " " + field.name().in(x.portal().locale()) + " " + x.t("type", field.type());
    }

    private static CustomField field(Exchange x, String key, FieldType type) {
        List<FieldOption> options = x.optional("options").stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .map(CustomFieldsPage::option)
                .toList();
        return new CustomField(
                key,
                1,
                type,
                LabelFields.read(x, "name"),
                options,
                x.optional("open").isPresent(),
                x.optional("retired").isPresent());
    }

    /** A line such as {@code red = Red | Vermelho | Rojo}. */
    private static FieldOption option(String line) {
        String[] sides = line.split("=", 2);
        String[] names = (sides.length < 2 ? sides[0] : sides[1]).split("\\|", 3);
        return new FieldOption(sides[0].strip(), new Label(names[0].strip(), part(names, 1), part(names, 2)));
    }

    private static Optional<String> part(String[] names, int place) {
        return names.length > place ? Optional.of(names[place].strip()) : Optional.empty();
    }

    /** @return the options as they are typed */
    public static String lines(CustomField field) {
        return field.options().stream()
                .map(option -> option.key() + " = " + option.name().en()
                        + option.name()
                                .pt()
                                .or(() -> option.name().es().map(es -> ""))
                                .map(pt -> " | " + pt)
                                .orElse("")
                        + option.name().es().map(es -> " | " + es).orElse(""))
                .collect(Collectors.joining("\n"));
    }
}
