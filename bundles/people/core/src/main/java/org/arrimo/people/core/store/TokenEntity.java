package org.arrimo.people.core.store;

import java.util.Optional;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.arrimo.people.api.Token;
import org.arrimo.platform.data.api.Micros;

/** An API token's row. */
@Entity
@Table(name = "people_token")
public class TokenEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long person;
    private String label;
    private String digest;
    private String sealed;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "expires_at")
    private Long expiresAt;

    @Column(name = "used_at")
    private Long usedAt;

    protected TokenEntity() {}

    public TokenEntity(long person, String label, String digest, long createdAt, Long expiresAt) {
        this.person = person;
        this.label = label;
        this.digest = digest;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public long id() {
        return id;
    }

    public long person() {
        return person;
    }

    public String label() {
        return label;
    }

    /** @return its secret, encrypted; null unless it is for digest */
    public String sealed() {
        return sealed;
    }

    public void seal(String secret) {
        this.sealed = secret;
    }

    /** @return when it ends, in microseconds; at the end of time if never */
    public long until() {
        return expiresAt == null ? Long.MAX_VALUE : expiresAt;
    }

    public boolean expired(long now) {
        return until() <= now;
    }

    /** Notes the use, to the hour: a busy token is not a write with every request. */
    public void used(long hour) {
        if (usedAt != null && usedAt >= hour) {
            return;
        }
        usedAt = hour;
    }

    public Token toToken() {
        return new Token(
                id,
                label,
                Micros.instant(createdAt),
                Optional.ofNullable(expiresAt).map(Micros::instant),
                Optional.ofNullable(usedAt).map(Micros::instant),
                sealed != null);
    }
}
