package org.arrimo.tickets.core;

import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.FilledReply;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Macro;
import org.arrimo.tickets.api.MacroDraft;
import org.arrimo.tickets.api.MacroSteps;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.SavedReply;
import org.arrimo.tickets.api.SavedReplyDraft;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Wording;

import static org.assertj.core.api.Assertions.assertThat;

/** Saved replies and macros that were written as HTML. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class HtmlRepliesTest {
    private static final String WRITTEN = "<p onclick=\"x()\">Dear <b>{{requester.name|a &amp; b}}</b>,</p><script>x()"
            + "</script><p>about «{{ticket.subject}}»: <a href=\"https://example.org/a\">read</a></p>";
    private static final String CLEANED =
            "<p>Dear <b>{{requester.name|a &amp; b}}</b>,</p><p>about «{{ticket.subject}}»:"
                    + " <a href=\"https://example.org/a\" rel=\"noopener noreferrer nofollow\">read</a></p>";
    private static final String PLAIN =
            "Dear {{requester.name|a & b}},\n\nabout «{{ticket.subject}}»: read <https://example.org/a>";

    private static int people;

    private final Desk desk;

    HtmlRepliesTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void itIsCleanedWhenItIsSavedAndKeptBesideItsPlainText() {
        SavedReply reply = desk.replies.add(desk.agent, draft("a", WRITTEN));
        assertThat(reply.html()).contains(CLEANED);
        assertThat(reply.text()).isEqualTo(PLAIN);
        assertThat(desk.replies.get(desk.agent, reply.id())).isEqualTo(reply);
        assertThat(desk.replies
                        .list(desk.agent, Optional.of("dear about read"), PageRequest.first(50))
                        .items())
                .contains(reply);
        SavedReply plain = desk.replies.change(desk.agent, reply.id(), 1, plain("a <b>"));
        assertThat(plain.html()).isEmpty();
        assertThat(plain.text()).isEqualTo("a <b>");
        assertThat(desk.replies
                        .change(desk.agent, reply.id(), 2, draft("x", "<i>x</i>"))
                        .html())
                .contains("<i>x</i>");
    }

    @Test
    void whatPlaceholdersAreFilledWithIsTextInHtml() {
        SavedReply reply = desk.replies.add(desk.agent, draft("a", WRITTEN));
        TicketNumber number = ticket("<b>x", "<script>x()</script> \" &amp; {{agent.name}}");
        FilledReply filled = desk.replies.filled(desk.agent, reply.id(), number);
        assertThat(filled.html())
                .contains("<p>Dear <b>&lt;b&gt;x</b>,</p><p>about «&lt;script&gt;x()&lt;/script&gt; \" &amp;amp;"
                        + " {{agent.name}}»: <a href=\"https://example.org/a\" rel=\"noopener noreferrer nofollow\">"
                        + "read</a></p>");
        assertThat(filled.text())
                .isEqualTo("Dear <b>x,\n\nabout «<script>x()</script> \" &amp; {{agent.name}}»: read"
                        + " <https://example.org/a>");
        assertThat(desk.replies.fill(desk.agent, reply.id(), number)).isEqualTo(filled.text());
        desk.replies.say(
                desk.agent,
                reply.id(),
                number,
                Visibility.PUBLIC,
                Wording.html(filled.html().orElseThrow()),
                Set.of());
        assertThat(last(number).html()).isEqualTo(filled.html());
        assertThat(last(number).body()).isEqualTo(filled.text());
    }

    @Test
    void aFallbackIsTextTooAndNothingLeftIsNoText() {
        SavedReply team = desk.replies.add(desk.agent, draft("a", "<p>{{team.name|a &lt;i&gt; &amp; b}}</p>"));
        SavedReply nothing = desk.replies.add(desk.agent, draft("a", "<p>{{team.name}}</p>"));
        TicketNumber number = desk.incident();
        assertThat(desk.replies.filled(desk.agent, team.id(), number).html()).contains("<p>a &lt;i&gt; &amp; b</p>");
        assertThat(desk.replies.fill(desk.agent, nothing.id(), number)).isEmpty();
    }

    @Test
    void whatWasKeptIsCleanedAgainWhenItIsUsed() {
        SavedReply reply = desk.replies.add(desk.agent, draft("a", "<p>a</p>"));
        Macro macro = desk.macros.add(desk.agent, macro("<p>a</p>"));
        TicketNumber number = desk.incident();
        for (String table : List.of("tickets_reply", "tickets_macro")) {
            execute("update " + table + " set html = '<p onclick=\"x()\">b</p><script>x()</script>' where id = "
                    + (table.endsWith("reply") ? reply.id() : macro.id()));
        }
        assertThat(desk.replies.filled(desk.agent, reply.id(), number))
                .isEqualTo(new FilledReply("b", Optional.of("<p>b</p>")));
        desk.macros.run(desk.agent, macro.id(), number, OptionalLong.empty());
        assertThat(last(number).html()).contains("<p>b</p>");
    }

    @Test
    void aMacroSaysItSo() {
        Macro macro = desk.macros.add(desk.agent, macro(WRITTEN));
        assertThat(macro.steps().message())
                .contains(new MacroSteps.Say(Visibility.PUBLIC, PLAIN, Optional.of(CLEANED)));
        assertThat(desk.macros.get(desk.agent, macro.id())).isEqualTo(macro);
        assertThat(desk.macros.list(desk.agent)).contains(macro);
        TicketNumber number = ticket("<b>x", "<script>x()</script>");
        Message said = desk.macros
                .run(desk.agent, macro.id(), number, OptionalLong.empty())
                .message()
                .orElseThrow();
        assertThat(said.html().orElseThrow())
                .startsWith("<p>Dear <b>&lt;b&gt;x</b>,</p><p>about «&lt;script&gt;x()&lt;/script&gt;»: <a ");
        assertThat(said.body()).isEqualTo("Dear <b>x,\n\nabout «<script>x()</script>»: read <https://example.org/a>");
        assertThat(last(number).html()).isEqualTo(said.html());
        Macro changed = desk.macros.change(
                desk.agent, macro.id(), 1, new MacroDraft(Scope.PERSONAL, OptionalLong.empty(), "m", macro.steps()));
        assertThat(changed.steps()).isEqualTo(macro.steps());
        Macro plain = desk.macros.change(desk.agent, macro.id(), 2, macro(new MacroSteps.Say(Visibility.PUBLIC, "x")));
        assertThat(plain.steps().message()).contains(new MacroSteps.Say(Visibility.PUBLIC, "x"));
    }

    @Test
    void whatIsWrongIsNamed() {
        Map<String, String> wrong = Map.of(
                "{{ticket.secret}}",
                "unknown-placeholder",
                "{{ticket.<b>number</b>}}",
                "unclosed-placeholder",
                "{{a {{b}}",
                "nested-placeholder",
                "{{agent.name}}".repeat(51),
                "too-many-placeholders",
                "<a href=\"https://example.org/?{{ticket.number}}\">x</a>",
                "misplaced-placeholder",
                "x<img src=\"cid:a\" alt=\"{{ticket.number}}\">",
                "misplaced-placeholder",
                "<script>x</script>",
                "required",
                "x".repeat(10_001),
                "too-long",
                "<i></i>".repeat(7_200) + "x",
                "too-long",
                "<b>".repeat(101) + "x",
                "too-deep");
        wrong.forEach((html, code) -> {
            assertThat(problem(() -> desk.replies.add(desk.agent, draft("w", html))))
                    .as(html)
                    .isEqualTo("html " + code);
            assertThat(problem(() -> desk.macros.add(desk.agent, macro(html))))
                    .as(html)
                    .isEqualTo("html " + code);
        });
        SavedReply reply = desk.replies.add(desk.agent, draft("w", "<p>a</p>"));
        assertThat(problem(() -> desk.replies.change(desk.agent, reply.id(), 1, draft("w", "{{x}}"))))
                .isEqualTo("html unknown-placeholder");
        assertThat(desk.replies.get(desk.agent, reply.id())).isEqualTo(reply);
    }

    private void execute(String sql) {
        desk.database
                .transactions()
                .run(() -> Sql.prepared(desk.database.source(), sql, PreparedStatement::executeUpdate));
    }

    private TicketNumber ticket(String name, String subject) {
        Actor requester = desk.requester("html" + ++people, name, desk.customer, false);
        return desk.tickets
                .open(requester, TicketDraft.of(Kind.INCIDENT, subject, ""))
                .number();
    }

    private Message last(TicketNumber number) {
        List<Message> all =
                desk.tickets.messages(desk.agent, number, PageRequest.first(50)).items();
        return all.get(all.size() - 1);
    }

    private static SavedReplyDraft draft(String title, String html) {
        return new SavedReplyDraft(
                Scope.PERSONAL,
                OptionalLong.empty(),
                title,
                null,
                Optional.empty(),
                Optional.empty(),
                Optional.of(html));
    }

    private static SavedReplyDraft plain(String text) {
        return new SavedReplyDraft(
                Scope.PERSONAL, OptionalLong.empty(), "plain", text, Optional.empty(), Optional.empty());
    }

    private static MacroDraft macro(String html) {
        return macro(new MacroSteps.Say(Visibility.PUBLIC, null, Optional.of(html)));
    }

    private static MacroDraft macro(MacroSteps.Say say) {
        MacroSteps steps = new MacroSteps(Map.of(), List.of(), List.of(), Optional.of(say), MacroSteps.Next.STAY);
        return new MacroDraft(Scope.PERSONAL, OptionalLong.empty(), "m", steps);
    }

    private static String problem(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (ProblemException e) {
            Problem problem = e.problem();
            return problem.field().orElse("") + " " + problem.code();
        }
    }
}
