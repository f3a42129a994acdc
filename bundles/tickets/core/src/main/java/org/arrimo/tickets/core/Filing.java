package org.arrimo.tickets.core;

import java.io.IOException;

import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.StagedFiles;
import org.arrimo.tickets.core.files.Attaching;
import org.arrimo.tickets.core.files.FileStore;
import org.arrimo.tickets.core.files.GoneContents;
import org.arrimo.tickets.core.meanwhile.Meanwhile;
import org.arrimo.tickets.core.query.Shown;
import org.arrimo.tickets.core.staged.Enclosing;
import org.arrimo.tickets.core.staged.StagedDesk;
import org.arrimo.tickets.core.store.MergeLog;
import org.arrimo.tickets.core.store.Placement;
import org.arrimo.tickets.core.texts.TextFilling;
import org.arrimo.tickets.core.timing.Timers;

/** Of the module's parts those that keep files. */
public final class Filing {
    private final FileStore files;
    private final AttachmentDesk attachments;
    private final GoneContents gone;
    private final Enclosing enclosing;
    private final StagedFiles staged;

    Filing(
            Ground on,
            Settings settings,
            Shown shown,
            Placement placement,
            MergeLog merges,
            Meanwhile meanwhile,
            Timers timers) {
        files = new FileStore(settings.attachments(), settings.attachmentBytes(), on.clock());
        var attaching = new Attaching(
                on.store(),
                on.series(),
                placement,
                meanwhile,
                on.recorder(),
                settings.attachmentsOfATicket(),
                on.clock());
        attachments = new AttachmentDesk(on.transactions(), on.store(), shown, attaching, files);
        gone = new GoneContents(on.source(), files, timers, on.clock());
        enclosing = new Enclosing(on.source(), on.series(), attaching, files);
        staged = new StagedDesk(on.transactions(), on.source(), on.series(), files, gone, timers, on.clock());
        new TextFilling(on.source(), merges, files, timers, on.clock());
    }

    /** Removes what was being received when a process died. */
    void start() throws IOException {
        files.sweep();
    }

    public Attachments attachments() {
        return attachments;
    }

    public StagedFiles staged() {
        return staged;
    }

    Enclosing enclosing() {
        return enclosing;
    }

    GoneContents gone() {
        return gone;
    }
}
