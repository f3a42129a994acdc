package org.arrimo.sample.core.store;

import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.sample.api.Specimen;
import org.arrimo.sample.api.SpecimenDraft;

/** A specimen's row. */
@Entity
@Table(name = "sample_specimen")
public class SpecimenEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    private String name;
    private String note;

    @Column(name = "added_at")
    private long addedAt;

    @Column(name = "changed_at")
    private long changedAt;

    protected SpecimenEntity() {}

    public SpecimenEntity(SpecimenDraft draft, Instant now) {
        addedAt = Micros.of(now);
        set(draft, now);
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** @return what can be set, as it is now */
    public SpecimenDraft draft() {
        return new SpecimenDraft(name, note);
    }

    public final void set(SpecimenDraft draft, Instant now) {
        name = draft.name();
        note = draft.note();
        changedAt = Micros.of(now);
    }

    public Specimen toSpecimen() {
        return new Specimen(id, version, name, note, Micros.instant(addedAt), Micros.instant(changedAt));
    }
}
