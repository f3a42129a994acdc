package org.arrimo.tickets.ws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.FormDraft;
import org.arrimo.tickets.api.FormDrafts;
import org.arrimo.tickets.api.StagedFile;
import org.arrimo.tickets.api.StagedFiles;

/** Files put aside and forms half filled in, in memory, of one person. */
final class FakeStaged implements StagedFiles, FormDrafts {
    private final List<StagedFile> files = new ArrayList<>();
    private final Map<Long, byte[]> contents = new HashMap<>();
    private final Map<String, FormDraft> drafts = new HashMap<>();

    @Override
    public StagedFile stage(Actor actor, String name, String claimedType, InputStream content) throws IOException {
        byte[] octets = content.readAllBytes();
        StagedFile file =
                new StagedFile(11 + files.size(), name, claimedType, octets.length, "ab".repeat(32), FakeDesk.AT);
        files.add(file);
        contents.put(file.id(), octets);
        return file;
    }

    @Override
    public List<StagedFile> mine(Actor actor) {
        return List.copyOf(files);
    }

    @Override
    public Download download(Actor actor, long id) {
        StagedFile found = files.stream()
                .filter(file -> file.id() == id)
                .findFirst()
                .orElseThrow(() -> Problem.notFound().exception());
        return new Download(found, () -> new ByteArrayInputStream(contents.get(id)));
    }

    @Override
    public void discard(Actor actor, long id) {
        files.remove(download(actor, id).file());
    }

    @Override
    public Optional<FormDraft> get(Actor actor, String form) {
        return Optional.ofNullable(drafts.get(form));
    }

    @Override
    public Optional<FormDraft> save(Actor actor, String form, Map<String, String> answers) {
        drafts.put(form, new FormDraft(answers, FakeDesk.AT));
        return get(actor, form);
    }

    @Override
    public void discard(Actor actor, String form) {
        drafts.remove(form);
    }
}
