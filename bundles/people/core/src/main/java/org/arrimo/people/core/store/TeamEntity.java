package org.arrimo.people.core.store;

import java.util.OptionalLong;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.arrimo.people.api.Team;

/** A team's row. */
@Entity
@Table(name = "people_team")
public class TeamEntity extends Named {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "level")
    private Integer line;

    private Long above;

    @Override
    public long id() {
        return id;
    }

    public void arrange(int level, OptionalLong team) {
        line = level;
        above = team.isPresent() ? team.getAsLong() : null;
    }

    public Team toTeam() {
        return new Team(
                id,
                name(),
                line == null ? Team.LOWEST : line,
                above == null ? OptionalLong.empty() : OptionalLong.of(above));
    }
}
