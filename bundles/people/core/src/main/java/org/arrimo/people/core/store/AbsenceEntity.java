package org.arrimo.people.core.store;

import java.time.Instant;
import java.util.OptionalLong;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.arrimo.people.api.Absence;
import org.arrimo.platform.data.api.Micros;

/** An absence's row. */
@Entity
@Table(name = "people_absence")
public class AbsenceEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long person;

    @Column(name = "from_at")
    private long fromAt;

    @Column(name = "until_at")
    private long untilAt;

    private Long deputy;

    protected AbsenceEntity() {}

    public AbsenceEntity(long person, Instant from, Instant until, OptionalLong deputy) {
        this.person = person;
        this.fromAt = Micros.of(from);
        this.untilAt = Micros.of(until);
        this.deputy = deputy.isPresent() ? deputy.getAsLong() : null;
    }

    public long person() {
        return person;
    }

    public Absence toAbsence() {
        return new Absence(
                id,
                person,
                Micros.instant(fromAt),
                Micros.instant(untilAt),
                deputy == null ? OptionalLong.empty() : OptionalLong.of(deputy));
    }
}
