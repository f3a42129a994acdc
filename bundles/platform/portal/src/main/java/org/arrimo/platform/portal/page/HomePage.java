package org.arrimo.platform.portal.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.portal.dashboard.Arrangement;
import org.arrimo.platform.portal.dashboard.Dashboards;
import org.arrimo.platform.portal.dashboard.Place;
import org.arrimo.platform.portal.dashboard.Step;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.FirstStep;
import org.arrimo.platform.spi.portal.Markup;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.platform.spi.portal.Widget;

/** The dashboard, as each person arranges it; whoever has no widgets is led to the first page of their work. */
public final class HomePage extends PageServlet {
    /** The forms it takes. */
    public static final List<String> FORMS = List.of("step", "default");

    private static final long serialVersionUID = 1L;
    private static final String ARRANGE = "arrange";

    private final transient Shell shell;
    private final transient Navigation navigation;
    private final transient Dashboards dashboards;
    private final transient FirstRun firstRun;

    public HomePage(
            Texts texts,
            Templates templates,
            Shell shell,
            Navigation navigation,
            Dashboards dashboards,
            FirstRun firstRun) {
        super(texts, templates);
        this.shell = shell;
        this.navigation = navigation;
        this.dashboards = dashboards;
        this.firstRun = firstRun;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, java.time.ZoneOffset.UTC).t("home.title");
    }

    @Override
    protected View get(Exchange x) {
        Map<String, Contribution<Widget>> widgets = widgets(x);
        Arrangement arrangement = dashboards.of(x.actor(), offered(widgets));
        if (x.param(ARRANGE) != null) {
            return arranging(x, widgets, arrangement);
        }
        List<Card> cards = arrangement.places().stream()
                .filter(Place::shown)
                .map(place -> new Card(place.columns(), content(x, widgets.get(place.name()))))
                .filter(card -> !card.content().isEmptyContent())
                .toList();
        List<FirstStep.Step> steps = firstRun.onFirstPage(x.portal());
        if (cards.isEmpty() && steps.isEmpty() && !arrangement.isChosen()) {
            Optional<String> first = navigation.first(x.portal());
            if (first.isPresent()) {
                return View.redirect(first.get());
            }
        }
        return View.page("home")
                .with("cards", cards)
                .with("chosen", arrangement.isChosen())
                .with("steps", steps)
                .title(title(x.portal().locale()))
                .withoutHeading();
    }

    @Override
    protected View post(Exchange x) {
        switch (x.form()) {
            case "step" -> {
                return step(x);
            }
            case "default" -> {
                dashboards.forget(x.actor().personId());
                return View.redirect("/?" + ARRANGE).flash(x.t("home.default.done"));
            }
            default -> throw Problem.notFound().exception();
        }
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        Map<String, Contribution<Widget>> widgets = widgets(x);
        return arranging(x, widgets, dashboards.of(x.actor(), offered(widgets)))
                .with("refusal", x.ui().problem(problem));
    }

    private View step(Exchange x) {
        String name = one(x, "widget");
        Step step = Wire.parse(Step.class, one(x, "step"), "step");
        Map<String, Contribution<Widget>> widgets = widgets(x);
        List<Place> shown = dashboards.change(x.actor(), offered(widgets), name, step).places().stream()
                .filter(Place::shown)
                .toList();
        Place place = shown.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
        String title = title(x, widgets.get(name));
        String done = place == null
                ? x.t("home.hidden", title)
                : x.t("home.placed", title, shown.indexOf(place) + 1, shown.size(), width(x, place));
        String query = ARRANGE + "=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&step=" + Wire.name(step);
        return View.redirect("/?" + query).flash(done);
    }

    /** More than one would leave it open which is meant. */
    private static String one(Exchange x, String parameter) {
        if (x.params(parameter).size() > 1) {
            throw Problem.invalid(parameter, "given-twice", "is given more than once")
                    .exception();
        }
        return x.optional(parameter).orElse("");
    }

    private View.Shown arranging(Exchange x, Map<String, Contribution<Widget>> widgets, Arrangement arrangement) {
        List<Piece> pieces = arrangement.places().stream()
                .map(place -> {
                    Contribution<Widget> widget = widgets.get(place.name());
                    List<Button> buttons = buttons(x, arrangement, place);
                    Content content = place.shown() ? content(x, widget) : new Markup();
                    return new Piece(place, title(x, widget), width(x, place), buttons, content);
                })
                .toList();
        return View.page("arrange")
                .with("pieces", pieces)
                .with("refusal", new Markup())
                .title(x.t("home.arrange"))
                .withoutHeading();
    }

    /** The button that was pressed is ready to be pressed again; if it can't, the first that can. */
    private static List<Button> buttons(Exchange x, Arrangement arrangement, Place place) {
        List<Step> steps = place.shown()
                ? List.of(Step.EARLIER, Step.LATER, Step.NARROWER, Step.WIDER, Step.HIDE)
                : List.of(Step.SHOW);
        String pressed = x.optional("step").orElse("");
        boolean here = x.optional(ARRANGE).filter(place.name()::equals).isPresent();
        boolean again =
                steps.stream().anyMatch(step -> Wire.name(step).equals(pressed) && arrangement.can(place.name(), step));
        List<Button> buttons = new ArrayList<>();
        boolean found = !here;
        for (Step step : steps) {
            boolean can = arrangement.can(place.name(), step);
            boolean focus = !found && can && (!again || Wire.name(step).equals(pressed));
            found |= focus;
            buttons.add(new Button(step, can, focus));
        }
        return buttons;
    }

    private Map<String, Contribution<Widget>> widgets(Exchange x) {
        Map<String, Contribution<Widget>> widgets = new LinkedHashMap<>();
        shell.widgets().named(x.actor()).forEach(widget -> widgets.put(Widgets.name(widget), widget));
        return widgets;
    }

    private static List<Place> offered(Map<String, Contribution<Widget>> widgets) {
        return widgets.values().stream().map(Widgets::place).toList();
    }

    private Content content(Exchange x, Contribution<Widget> widget) {
        return shell.guard()
                .fragment(widget.service(), x.portal(), () -> widget.service().content(x.portal()));
    }

    private String title(Exchange x, Contribution<Widget> widget) {
        String title =
                shell
                        .guard()
                        .some(
                                widget.service(),
                                () -> List.of(widget.service().title(x.portal().locale())))
                        .stream()
                        .findFirst()
                        .orElse("");
        return title.isEmpty() ? Widgets.name(widget) : title;
    }

    private static String width(Exchange x, Place place) {
        return switch (place.columns()) {
            case 4 -> x.t("home.width.third");
            case 6 -> x.t("home.width.half");
            case 8 -> x.t("home.width.two-thirds");
            case 12 -> x.t("home.width.full");
            default -> x.t("home.width.columns", place.columns());
        };
    }

    /**
     * A widget on the dashboard.
     *
     * @param columns how many of twelve it takes
     * @param content what it shows
     */
    public record Card(int columns, Content content) {}

    /**
     * A widget that is arranged.
     *
     * @param place where it is
     * @param title what it is called
     * @param width how wide it is, in words
     * @param buttons what can be done with it
     * @param content what it shows, if it is shown
     */
    public record Piece(Place place, String title, String width, List<Button> buttons, Content content) {}

    /**
     * A step that can be done.
     *
     * @param step which
     * @param enabled whether it would change something
     * @param focus whether it is the one to press next
     */
    public record Button(Step step, boolean enabled, boolean focus) {
        /** @return the symbol on it */
        public String icon() {
            return switch (step) {
                case EARLIER -> "arrow-up";
                case LATER -> "arrow-down";
                case NARROWER -> "chevron-left";
                case WIDER -> "chevron-right";
                case HIDE -> "eye-off";
                case SHOW -> "eye";
            };
        }
    }
}
