package org.arrimo.itests.entrances;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;

import org.arrimo.itests.desk.Desk;

/** Where the forms of pages lead: each to an entrance of the running desk. */
final class Forms {
    private static final String POST = "POST";
    private static final String NAMED = "?form=";

    /** Where each form that is sent goes, by each of its buttons, and which of several it says to be. */
    private static final String SENT =
            """
            () => Array.from(document.querySelectorAll('form[method=post]')).flatMap(form => {
              const named = form.querySelector('input[type=hidden][name=form]');
              const buttons = Array.from(form.elements).filter(one => one.type === 'submit');
              const own = form.getAttribute('action');
              const leads = buttons.length ? buttons.map(one => one.getAttribute('formaction') || own) : [own];
              return leads.map(to => new URL(to || '', location.href).pathname + '?form=' + (named ? named.value : ''));
            })
            """;

    private final Set<String> entrances;

    Forms(Desk desk) {
        entrances = desk.console("arrimo:entrances")
                .lines()
                .map(line -> line.split("\t"))
                .filter(parts -> parts.length == 4 && parts[0].equals("portal") && parts[1].equals(POST))
                .map(parts -> parts[2].strip())
                .collect(Collectors.toSet());
    }

    /** @return the forms of the page that is shown which lead nowhere */
    @SuppressWarnings("unchecked")
    List<String> astray(Page page) {
        return ((List<String>) page.evaluate(SENT))
                .stream().filter(sent -> !leads(sent)).distinct().toList();
    }

    private boolean leads(String sent) {
        String path = sent.substring(0, sent.indexOf(NAMED));
        List<String> there = entrances.stream()
                .filter(entrance ->
                        Pattern.matches(entrance.replaceFirst("\\?.*", "").replaceAll("\\{[a-z]+}", "[^/]+"), path))
                .toList();
        boolean named = there.stream().anyMatch(entrance -> entrance.contains(NAMED));
        return named
                ? there.stream().anyMatch(entrance -> entrance.endsWith(sent.substring(path.length())))
                : !there.isEmpty();
    }
}
