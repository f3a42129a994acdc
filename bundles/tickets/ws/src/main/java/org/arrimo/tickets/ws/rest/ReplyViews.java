package org.arrimo.tickets.ws.rest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.platform.spi.ws.Patched;
import org.arrimo.tickets.api.ReplyFigures;
import org.arrimo.tickets.api.SavedReply;
import org.arrimo.tickets.api.SavedReplyDraft;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Names.Named;

/** Saved replies as JSON. */
final class ReplyViews {
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
            String keywords) {
        static ReplyView of(SavedReply reply) {
            return new ReplyView(
                    reply.id(),
                    reply.version(),
                    reply.scope(),
                    ids(reply.owner()),
                    reply.title(),
                    reply.text(),
                    reply.language(),
                    reply.keywords());
        }
    }

    /** A reply to be saved. */
    record NewReply(
            Scope scope,
            @Doc("Name or id of the team, if it is a team's") Optional<NameOrId> team,
            @Doc("One line of 1 to 100 characters") String title,
            @Doc("1 to 10,000 characters; placeholders such as {{requester.name|customer}}") String text,
            @Doc("en, pt-BR or es") Optional<String> language,
            @Doc("Further words to find it by") Optional<String> keywords) {
        SavedReplyDraft draft(Actor actor, Directory directory) {
            return new SavedReplyDraft(scope, ReplyViews.team(actor, directory, team), title, text, language, keywords);
        }
    }

    /** A change of a saved reply: what is absent stays. */
    record ReplyChange(
            Optional<Scope> scope,
            @Doc("Name or id of the team, if it is a team's") Optional<NameOrId> team,
            Optional<String> title,
            Optional<String> text,
            Patched<String> language,
            Optional<String> keywords) {
        SavedReplyDraft draft(Actor actor, Directory directory, SavedReply now) {
            OptionalLong said = ReplyViews.team(actor, directory, team);
            return new SavedReplyDraft(
                    scope.orElse(now.scope()),
                    said.isEmpty() && now.scope() == Scope.TEAM ? now.owner() : said,
                    title.orElse(now.title()),
                    text.orElse(now.text()),
                    language.given() ? language.value() : now.language(),
                    Optional.of(keywords.orElse(now.keywords())));
        }
    }

    /** A text for a ticket. */
    record FilledView(String text) {}

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
