package org.arrimo.tickets.core;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.FormDrafts;
import org.arrimo.tickets.api.Forms;
import org.arrimo.tickets.core.drafts.FormDraftDesk;
import org.arrimo.tickets.core.forms.FormDesk;
import org.arrimo.tickets.core.query.Counting;
import org.arrimo.tickets.core.staged.Enclosing;
import org.arrimo.tickets.core.timing.Timers;

/** Of the module's parts those by which tickets are asked for. */
public final class Intake {
    private final FormDesk forms;
    private final FormDrafts drafts;

    Intake(
            Ground on,
            Definitions definitions,
            Opening opening,
            Enclosing enclosing,
            Assignees assignees,
            Counting counting,
            Timers timers) {
        forms = new FormDesk(
                on.transactions(),
                on.source(),
                on.store(),
                definitions::shelf,
                definitions::tree,
                definitions.values(),
                opening::openByForm,
                enclosing,
                assignees::requireTeam,
                counting,
                on.journal(),
                on.clock());
        drafts = new FormDraftDesk(on.transactions(), on.source(), this::requireOffered, timers, on.clock());
    }

    public Forms forms() {
        return forms;
    }

    public FormDrafts drafts() {
        return drafts;
    }

    private void requireOffered(Actor actor, String form) {
        if (form.equals(FormDrafts.NO_FORM)) {
            FormDesk.requireOpener(actor);
        } else {
            forms.requireOffered(actor, form);
        }
    }
}
