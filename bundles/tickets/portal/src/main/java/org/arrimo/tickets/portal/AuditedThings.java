package org.arrimo.tickets.portal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.Activities;
import org.arrimo.tickets.api.Activity;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.ChecklistTemplates;
import org.arrimo.tickets.api.CustomFields;
import org.arrimo.tickets.api.Forms;
import org.arrimo.tickets.api.Macros;
import org.arrimo.tickets.api.Plans;
import org.arrimo.tickets.api.Routing;
import org.arrimo.tickets.api.SavedReplies;

/** What the things are called now that the record of administration is about, and where they are looked at. */
public final class AuditedThings {
    private static final String ID = "[0-9]{1,18}";
    private static final Map<String, String> PAGES = Map.of(
            "category", "/tickets/categories/",
            "form", "/tickets/form-designs/",
            "field", "/tickets/custom-fields/",
            "macro", "/tickets/macros/",
            "reply", "/tickets/replies/",
            "routing-rule", "/tickets/routing/",
            "activity", "/tickets/activities/",
            "checklist-template", "/tickets/checklist-templates/",
            "plan", "/tickets/plans/");

    private final Categories categories;
    private final Forms forms;
    private final CustomFields fields;
    private final Macros macros;
    private final SavedReplies replies;
    private final Routing routing;
    private final Activities activities;
    private final ChecklistTemplates templates;
    private final Plans plans;

    public AuditedThings(
            Categories categories,
            Forms forms,
            CustomFields fields,
            Macros macros,
            SavedReplies replies,
            Routing routing,
            Activities activities,
            ChecklistTemplates templates,
            Plans plans) {
        this.categories = categories;
        this.forms = forms;
        this.fields = fields;
        this.macros = macros;
        this.replies = replies;
        this.routing = routing;
        this.activities = activities;
        this.templates = templates;
        this.plans = plans;
    }

    /** @return nothing of what is gone, or what this person does not see */
    Optional<String> name(Actor actor, Locale locale, String kind, String id) {
        try {
            return switch (kind) {
                case "category" -> Optional.of(categories.get(actor, id).name().in(locale));
                case "form" -> Optional.of(forms.get(actor, id).name().in(locale));
                case "field" -> Optional.of(fields.get(actor, id).name().in(locale));
                default -> id.matches(ID) ? numbered(actor, kind, Long.parseLong(id)) : Optional.empty();
            };
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private Optional<String> numbered(Actor actor, String kind, long id) {
        return switch (kind) {
            case "macro" -> Optional.of(macros.get(actor, id).title());
            case "reply" -> Optional.of(replies.get(actor, id).title());
            case "routing-rule" -> Optional.of(routing.get(actor, id).name());
            case "checklist-template" -> Optional.of(templates.get(actor, id).name());
            case "plan" -> Optional.of(plans.get(actor, id).content().name());
            case "activity" -> activities.list(actor).stream()
                    .filter(activity -> activity.id() == id)
                    .findFirst()
                    .map(Activity::name);
            default -> Optional.empty();
        };
    }

    Optional<String> path(String kind, String id) {
        return Optional.ofNullable(PAGES.get(kind)).map(page -> page + id);
    }
}
