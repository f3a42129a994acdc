package org.arrimo.tickets.core.forms;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Form;

/** All forms at one moment, by their English names. */
final class FormShelf {
    private final Map<String, Form> forms = new LinkedHashMap<>();

    FormShelf(Collection<Form> all) {
        all.stream()
                .sorted(Comparator.comparing((Form form) -> form.name().en()).thenComparing(Form::key))
                .forEach(form -> forms.put(form.key(), form));
    }

    List<Form> all() {
        return List.copyOf(forms.values());
    }

    Optional<Form> find(String key) {
        return Optional.ofNullable(forms.get(key));
    }

    /** @return those somebody may use */
    List<Form> offeredTo(Actor actor) {
        return forms.values().stream()
                .filter(form -> !form.retired() && isFor(form, actor))
                .toList();
    }

    private static boolean isFor(Form form, Actor actor) {
        boolean everybody = form.roles().isEmpty() && form.organisations().isEmpty();
        boolean ours = actor.organisation().isPresent()
                && form.organisations().contains(actor.organisation().getAsLong());
        return everybody || ours || form.roles().stream().anyMatch(actor::is);
    }
}
