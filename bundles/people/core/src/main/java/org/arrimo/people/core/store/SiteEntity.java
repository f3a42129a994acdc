package org.arrimo.people.core.store;

import java.time.ZoneId;

import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.arrimo.people.api.Site;

/** A site's row. */
@Entity
@Table(name = "people_site")
public class SiteEntity extends Named {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String zone;

    @Override
    public long id() {
        return id;
    }

    public String zone() {
        return zone;
    }

    public void setZone(String value) {
        zone = value;
    }

    public Site toSite() {
        return new Site(id, name(), ZoneId.of(zone));
    }
}
