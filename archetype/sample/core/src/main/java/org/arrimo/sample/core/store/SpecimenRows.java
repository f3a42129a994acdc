package org.arrimo.sample.core.store;

import java.util.List;
import java.util.Optional;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.sample.api.Specimen;

/** Finds and keeps specimens' rows, in the caller's transaction. */
public final class SpecimenRows {
    private final Unit unit;

    public SpecimenRows(Unit unit) {
        this.unit = unit;
    }

    /** @return the row, with the id it was given */
    public SpecimenEntity add(SpecimenEntity row) {
        unit.em().persist(row);
        unit.em().flush();
        return row;
    }

    public Optional<SpecimenEntity> find(long id) {
        return Optional.ofNullable(unit.em().find(SpecimenEntity.class, id));
    }

    /** Writes what was changed, which raises its version. */
    public void flush() {
        unit.em().flush();
    }

    /** Read as columns: a list needs no entities. */
    public List<Specimen> newest(long before, int limit) {
        return unit
                .em()
                .createQuery(
                        "select s.id, s.version, s.name, s.note, s.addedAt, s.changedAt from SpecimenEntity s"
                                + " where s.id < :before order by s.id desc",
                        Object[].class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(SpecimenRows::specimen)
                .toList();
    }

    private static Specimen specimen(Object[] row) {
        return new Specimen(
                (Long) row[0],
                (Long) row[1],
                (String) row[2],
                (String) row[3],
                Micros.instant((Long) row[4]),
                Micros.instant((Long) row[5]));
    }
}
