package org.arrimo.people.core.store;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Table;
import javax.persistence.Version;

import org.arrimo.people.api.Person;
import org.arrimo.platform.api.Role;

/** A person's row. */
@Entity
@Table(name = "people_person")
public class PersonEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    private String login;
    private String name;
    private String words;
    private String email;
    private String roles;
    private Long organisation;
    private Long site;

    @Column(name = "sees_organisation")
    private boolean seesOrganisation;

    private String locale;
    private String zone;
    private boolean active;
    private String password;
    private long credentials;

    @Column(name = "erased_at")
    private Long erasedAt;

    @ElementCollection
    @CollectionTable(name = "people_member", joinColumns = @JoinColumn(name = "person"))
    @Column(name = "team")
    private Set<Long> teams = new HashSet<>();

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public void setNames(String newLogin, String newName) {
        login = newLogin;
        name = newName;
        words = Sought.words(newLogin, newName);
    }

    public void setEmail(Optional<String> value) {
        email = value.orElse(null);
    }

    public Set<Role> roles() {
        return roles.isEmpty()
                ? Set.of()
                : Arrays.stream(roles.split(" ")).map(Role::ofWire).collect(Collectors.toSet());
    }

    public void setRoles(Set<Role> value) {
        roles = value.isEmpty()
                ? ""
                : EnumSet.copyOf(value).stream().map(Role::wire).collect(Collectors.joining(" "));
    }

    public Set<Long> teams() {
        return Set.copyOf(teams);
    }

    public void setTeams(Set<Long> value) {
        teams.retainAll(value);
        teams.addAll(value);
    }

    public void setOrganisation(OptionalLong value, boolean seesAll) {
        organisation = value.isPresent() ? value.getAsLong() : null;
        seesOrganisation = seesAll;
    }

    public void setSite(OptionalLong value) {
        site = value.isPresent() ? value.getAsLong() : null;
    }

    public void setLocale(Optional<String> value) {
        locale = value.orElse(null);
    }

    public void setZone(String value) {
        zone = value;
    }

    public boolean active() {
        return active;
    }

    public void setActive(boolean value) {
        active = value;
    }

    public Optional<String> password() {
        return Optional.ofNullable(password);
    }

    public void setPassword(String hash) {
        password = hash;
    }

    public long credentials() {
        return credentials;
    }

    /** Ends the sessions begun before. */
    public void renewCredentials() {
        credentials++;
    }

    public boolean erased() {
        return erasedAt != null;
    }

    /** Forgets who it was: nothing is left but the number. */
    public void erase(String newLogin, String newName, long at) {
        setNames(newLogin, newName);
        email = null;
        roles = "";
        teams.clear();
        organisation = null;
        site = null;
        seesOrganisation = false;
        locale = null;
        zone = "UTC";
        active = false;
        password = null;
        renewCredentials();
        erasedAt = erasedAt == null ? at : erasedAt;
    }

    public Person toPerson() {
        return new Person(
                id,
                version,
                login,
                name,
                Optional.ofNullable(email),
                roles(),
                teams(),
                organisation == null ? OptionalLong.empty() : OptionalLong.of(organisation),
                seesOrganisation,
                Optional.ofNullable(locale).map(Locale::forLanguageTag),
                ZoneId.of(zone),
                active,
                password != null,
                site == null ? OptionalLong.empty() : OptionalLong.of(site));
    }
}
