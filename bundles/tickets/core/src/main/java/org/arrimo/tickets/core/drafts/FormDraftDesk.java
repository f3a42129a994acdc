package org.arrimo.tickets.core.drafts;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.FormDraft;
import org.arrimo.tickets.api.FormDrafts;
import org.arrimo.tickets.core.timing.Timers;

/** The drafts of forms; the record tells nothing of them. */
public final class FormDraftDesk implements FormDrafts {
    private static final String TIMER = "form-drafts";
    private static final Duration KEPT = Duration.ofDays(KEPT_DAYS);
    private static final int MOST_ANSWERS = 200;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9.-]{1,60}");

    private final Transactions transactions;
    private final FormDraftStore drafts;
    private final BiConsumer<Actor, String> offered;
    private final Timers timers;
    private final Clock clock;

    /** @param offered throws what is to be said when somebody may not use a form */
    public FormDraftDesk(
            Transactions transactions,
            DataSource source,
            BiConsumer<Actor, String> offered,
            Timers timers,
            Clock clock) {
        this.transactions = transactions;
        this.drafts = new FormDraftStore(source);
        this.offered = offered;
        this.timers = timers;
        this.clock = clock;
        timers.on(TIMER, (person, due) -> expire(person));
    }

    @Override
    public Optional<FormDraft> get(Actor actor, String form) {
        offered.accept(actor, form);
        return transactions.reading(() -> drafts.find(actor.personId(), form));
    }

    @Override
    public Optional<FormDraft> save(Actor actor, String form, Map<String, String> answers) {
        offered.accept(actor, form);
        Map<String, String> written = written(answers);
        if (written.isEmpty()) {
            discard(actor, form);
            return Optional.empty();
        }
        FormDraft draft = new FormDraft(written, Micros.now(clock));
        transactions.run(() -> {
            drafts.put(actor.personId(), form, draft);
            timers.set(TIMER, actor.personId(), draft.savedAt().plus(KEPT));
        });
        return Optional.of(draft);
    }

    @Override
    public void discard(Actor actor, String form) {
        offered.accept(actor, form);
        transactions.run(() -> drafts.remove(actor.personId(), form));
    }

    private void expire(long person) {
        drafts.removeBefore(person, clock.instant().minus(KEPT))
                .ifPresent(oldest -> timers.set(TIMER, person, oldest.plus(KEPT)));
    }

    private static Map<String, String> written(Map<String, String> answers) {
        Map<String, String> written = new TreeMap<>();
        int length = 0;
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            String said = Optional.ofNullable(answer.getValue()).orElse("").replace("\0", "");
            if (!KEY.matcher(answer.getKey()).matches()) {
                throw Problem.invalid("answers", "unknown", "has a key that no question has")
                        .exception();
            }
            if (!said.isBlank()) {
                written.put(answer.getKey(), said);
                length += said.length();
            }
        }
        if (written.size() > MOST_ANSWERS) {
            throw Problem.invalid("answers", "too-many", "are at most " + MOST_ANSWERS, "" + MOST_ANSWERS)
                    .exception();
        }
        if (length > LONGEST) {
            throw Problem.invalid("answers", "too-long", "have at most " + LONGEST + " characters", "" + LONGEST)
                    .exception();
        }
        return written;
    }
}
