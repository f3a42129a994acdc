package org.arrimo.people.portal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.Tokens;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;

/** What somebody sees and changes of themselves: language, zone, password and API tokens. */
public final class ProfilePage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/profile";

    private final transient People people;
    private final transient Groups groups;
    private final transient Tokens tokens;

    public ProfilePage(People people, Groups groups, Tokens tokens) {
        super(Texts.beside(ProfilePage.class), Templates.beside(ProfilePage.class));
        this.people = people;
        this.groups = groups;
        this.tokens = tokens;
    }

    @Override
    public String title(java.util.Locale locale) {
        return texts().in(locale, java.time.ZoneOffset.UTC).t("profile.title");
    }

    @Override
    protected View get(Exchange x) {
        if (!x.tail().isEmpty()) {
            throw Problem.notFound().exception();
        }
        return show(x, Optional.empty());
    }

    @Override
    protected View post(Exchange x) {
        return switch (x.form()) {
            case "preferences" -> preferences(x);
            case "password" -> password(x);
            case "token" -> show(x, Optional.of(issue(x)));
            case "revoke" -> revoke(x);
            default -> throw Problem.notFound().exception();
        };
    }

    private View preferences(Exchange x) {
        people.setPreferences(
                x.actor(), x.optional("locale"), x.optional("zone").orElse("UTC"));
        return View.redirect(PATH).flash(x.t("profile.saved"));
    }

    /** The new password ends all sessions, this one too; so the person signs in with it. */
    private View password(Exchange x) {
        Passwords.change(people, x, x.actor().personId(), x.optional("current"));
        return View.redirect(PATH).flash(x.t("profile.password-changed"));
    }

    private Tokens.Issued issue(Exchange x) {
        Optional<Instant> expires = x.optional("expiresAt").map(date -> endOf(x, date));
        return "true".equals(x.param("forDigest"))
                ? tokens.issueForDigest(x.actor(), x.param("label"), expires)
                : tokens.issue(x.actor(), x.param("label"), expires);
    }

    private View revoke(Exchange x) {
        tokens.revoke(x.actor(), x.number("token"));
        return View.redirect(PATH).flash(x.t("tokens.revoked"));
    }

    private View show(Exchange x, Optional<Tokens.Issued> issued) {
        Person me = people.get(x.actor(), x.actor().personId());
        return View.page("profile")
                .with("me", me)
                .with("teams", groups.teamNames(me.teams()).values())
                .with(
                        "organisation",
                        me.organisation().isEmpty()
                                ? ""
                                : String.join(
                                        "",
                                        groups.organisationNames(java.util.Set.of(
                                                        me.organisation().getAsLong()))
                                                .values()))
                .with(
                        "site",
                        String.join(
                                "",
                                groups.siteNames(me.site().stream().boxed().toList())
                                        .values()))
                .with("tokens", tokens.mine(x.actor()))
                .with("issued", issued);
    }

    /** A token is good until the end of the day that was chosen, in the person's zone. */
    private static Instant endOf(Exchange x, String date) {
        try {
            return LocalDate.parse(date)
                    .plusDays(1)
                    .atStartOfDay(x.portal().zone())
                    .minusSeconds(1)
                    .toInstant();
        } catch (DateTimeException e) {
            throw Problem.invalid("expiresAt", "bad-date", "must be a date such as 2026-12-31")
                    .exception();
        }
    }
}
