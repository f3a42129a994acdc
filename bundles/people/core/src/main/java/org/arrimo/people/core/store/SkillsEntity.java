package org.arrimo.people.core.store;

import java.util.SortedSet;
import java.util.TreeSet;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** What a person is good at. */
@Entity
@Table(name = "people_skills")
public class SkillsEntity {
    @Id
    private long person;

    private String words;

    protected SkillsEntity() {}

    public SkillsEntity(long person) {
        this.person = person;
        this.words = "";
    }

    public long person() {
        return person;
    }

    public SortedSet<String> skills() {
        SortedSet<String> skills = new TreeSet<>();
        words.lines().forEach(skills::add);
        return skills;
    }

    public void set(SortedSet<String> skills) {
        words = String.join("\n", skills);
    }
}
