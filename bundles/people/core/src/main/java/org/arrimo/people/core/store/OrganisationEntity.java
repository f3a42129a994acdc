package org.arrimo.people.core.store;

import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

/** An organisation's row. */
@Entity
@Table(name = "people_organisation")
public class OrganisationEntity extends Named {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Override
    public long id() {
        return id;
    }
}
