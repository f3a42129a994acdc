package org.arrimo.people.core.store;

import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

/** A team's row. */
@Entity
@Table(name = "people_team")
public class TeamEntity extends Named {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Override
    public long id() {
        return id;
    }
}
