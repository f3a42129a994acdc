package org.arrimo.people.core;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;

/** What may be said about a person, checked and cleaned. */
final class Drafts {
    static final String DEFAULT_ZONE = "UTC";

    private static final int LOGIN = 100;
    private static final int NAME = 200;
    private static final int EMAIL = 254;
    private static final Pattern LOGIN_FORM = Pattern.compile("[\\p{L}\\p{Nd}._@-]+");
    private static final Pattern EMAIL_FORM = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+");
    private static final Pattern ID_FORM = Pattern.compile("[0-9]+");
    private static final Set<String> RESERVED = Set.of("me", "none");
    private static final Set<String> LOCALES = Set.of("en", "pt-BR", "es");

    private Drafts() {}

    /** @return the same draft with every text in its kept form */
    static PersonDraft checked(PersonDraft draft) {
        return new PersonDraft(
                login(draft.login()),
                Text.line("name", draft.name(), NAME),
                draft.email().flatMap(Drafts::email),
                complete("roles", draft.roles()),
                complete("teams", draft.teams()),
                draft.organisation(),
                draft.seesOrganisation(),
                draft.locale().map(Drafts::locale),
                draft.zone().map(Drafts::zone),
                draft.active(),
                draft.site());
    }

    static String login(String value) {
        String login = Normalizer.normalize(Text.line("login", value, LOGIN), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
        if (!canBeLogin(login)) {
            throw Problem.invalid("login", "bad-login", "must be made of letters, digits and . _ - @")
                    .exception();
        }
        if (RESERVED.contains(login) || ID_FORM.matcher(login).matches()) {
            throw Problem.invalid(
                            "login",
                            "means-something-else",
                            "must not be a number, me or none: those are understood as an id, oneself and nobody")
                    .exception();
        }
        return login;
    }

    static boolean canBeLogin(String text) {
        return text.length() <= LOGIN && LOGIN_FORM.matcher(text).matches();
    }

    static String locale(String value) {
        if (!LOCALES.contains(value)) {
            throw Problem.invalid("locale", "not-one-of", "must be one of en, pt-BR, es", "en, pt-BR, es")
                    .exception();
        }
        return value;
    }

    static String zone(String value) {
        if (!ZoneId.getAvailableZoneIds().contains(value)) {
            throw Problem.invalid("zone", "bad-zone", "must be an IANA time zone, such as America/Sao_Paulo")
                    .exception();
        }
        return value;
    }

    private static <T> Set<T> complete(String field, Set<T> values) {
        if (values.stream().anyMatch(Objects::isNull)) {
            throw Problem.invalid(field, "required", "must not contain null").exception();
        }
        return Set.copyOf(values);
    }

    private static Optional<String> email(String value) {
        Optional<String> email = Text.optionalLine("email", value, EMAIL);
        if (email.isPresent() && !EMAIL_FORM.matcher(email.get()).matches()) {
            throw Problem.invalid("email", "bad-email", "must be an address with one @")
                    .exception();
        }
        return email;
    }
}
