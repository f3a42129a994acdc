package org.arrimo.people.core.store;

import javax.persistence.MappedSuperclass;

/** What has a unique name. */
@MappedSuperclass
public abstract class Named {
    private String name;

    public abstract long id();

    public String name() {
        return name;
    }

    public void setName(String value) {
        name = value;
    }
}
