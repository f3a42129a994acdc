package org.arrimo.tickets.ws.rest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.platform.spi.ws.Patched;
import org.arrimo.tickets.api.FilledReply;
import org.arrimo.tickets.api.ReplyFigures;
import org.arrimo.tickets.api.SavedReply;
import org.arrimo.tickets.api.SavedReplyDraft;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Names.Named;
import org.arrimo.tickets.ws.Said;

/** Saved replies as JSON. */
final class ReplyViews {
    private static final String HTML =
            "In place of text: HTML of at most 50,000 characters, which is cleaned before it is kept; placeholders stand in its text";

    private ReplyViews() {}

    /** A saved reply. */
    record ReplyView(
            long id,
            @Doc("Rises with every change; the ETag") long version,
            Scope scope,
            @Doc("The id of the person or the team; absent for all of the desk") Optional<Long> owner,
            String title,
            String text,
            @Doc("en, pt-BR or es, if it is said") Optional<String> language,
            String keywords,
            @Doc("The same as it was written, cleaned, if it was written as HTML") Optional<String> html) {
        static ReplyView of(SavedReply reply) {
            return new ReplyView(
                    reply.id(),
                    reply.version(),
                    reply.scope(),
                    ids(reply.owner()),
                    reply.title(),
                    reply.text(),
                    reply.language(),
                    reply.keywords(),
                    reply.html());
        }
    }

    /** A reply to be saved. */
    record NewReply(
            Scope scope,
            @Doc("Name or id of the team, if it is a team's") Optional<NameOrId> team,
            @Doc("One line of 1 to 100 characters") String title,
            @Doc("1 to 10,000 characters; placeholders such as {{requester.name|customer}}") String text,
            @Doc("en, pt-BR or es") Optional<String> language,
            @Doc("Further words to find it by") Optional<String> keywords,
            @Doc(HTML) Optional<String> html) {
        SavedReplyDraft draft(Actor actor, Directory directory) {
            Said.requireOne("text", text, html);
            return new SavedReplyDraft(
                    scope, ReplyViews.team(actor, directory, team), title, text, language, keywords, html);
        }
    }

    /** A change of a saved reply: what is absent stays. */
    record ReplyChange(
            Optional<Scope> scope,
            @Doc("Name or id of the team, if it is a team's") Optional<NameOrId> team,
            Optional<String> title,
            Optional<String> text,
            Patched<String> language,
            Optional<String> keywords,
            @Doc(HTML) Optional<String> html) {
        SavedReplyDraft draft(Actor actor, Directory directory, SavedReply now) {
            Said.requireOne("text", text.orElse(null), html);
            OptionalLong said = ReplyViews.team(actor, directory, team);
            return new SavedReplyDraft(
                    scope.orElse(now.scope()),
                    said.isEmpty() && now.scope() == Scope.TEAM ? now.owner() : said,
                    title.orElse(now.title()),
                    text.orElse(now.text()),
                    language.given() ? language.value() : now.language(),
                    Optional.of(keywords.orElse(now.keywords())),
                    text.isPresent() ? Optional.empty() : html.or(now::html));
        }
    }

    /** A text for a ticket. */
    record FilledView(
            @Doc("Plain text") String text,
            @Doc("The same, cleaned, if the reply was written as HTML") Optional<String> html) {
        static FilledView of(FilledReply filled) {
            return new FilledView(filled.text(), filled.html());
        }
    }

    /** What came of a saved reply. */
    record ReplyFiguresView(
            long reply,
            String title,
            Scope scope,
            @Doc("How many messages were sent with it") long uses,
            @Doc("On how many tickets") long tickets,
            @Doc(
                            "How many of these are resolved or closed, were never taken up again, and had no message of the requester's after it")
                    long solved,
            List<ReplyUseView> byMonth) {
        static ReplyFiguresView of(ReplyFigures figures, Names names) {
            return new ReplyFiguresView(
                    figures.reply(),
                    figures.title(),
                    figures.scope(),
                    figures.uses(),
                    figures.tickets(),
                    figures.solved(),
                    figures.byMonth().stream()
                            .map(use ->
                                    new ReplyUseView(use.month().toString(), names.person(use.person()), use.uses()))
                            .toList());
        }
    }

    /** How often somebody used it in a month. */
    record ReplyUseView(@Doc("Such as 2016-02, in UTC") String month, Named person, long uses) {}

    static Optional<Long> ids(OptionalLong id) {
        return id.isPresent() ? Optional.of(id.getAsLong()) : Optional.empty();
    }

    static OptionalLong team(Actor actor, Directory directory, Optional<NameOrId> team) {
        return team.isPresent() ? OptionalLong.of(directory.team(actor, "team", team.get())) : OptionalLong.empty();
    }
}
