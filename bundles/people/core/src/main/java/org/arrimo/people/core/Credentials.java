package org.arrimo.people.core;

import java.util.Optional;

import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;

/** What is kept to prove who somebody is. */
public final class Credentials {
    private final Transactions transactions;
    private final Unit unit;
    private final PersonRows rows;

    public Credentials(Transactions transactions, Unit unit) {
        this.transactions = transactions;
        this.unit = unit;
        this.rows = new PersonRows(unit);
    }

    /** A person and the hash of their password. */
    public record Kept(long person, String password) {}

    /** @return what is kept for that login, if there is an open account with a password */
    public Optional<Kept> of(String login) {
        return transactions.required(() -> rows.byLogin(login)
                .filter(person -> person.active() && person.password().isPresent())
                .map(person -> new Kept(person.id(), person.password().get())));
    }

    /** Keeps another hash of the same password, unless the password was changed meanwhile. */
    public void replace(Kept kept, String hash) {
        transactions.run(() -> unit.em()
                .createNativeQuery("update people_person set password = ?1 where id = ?2 and password = ?3")
                .setParameter(1, hash)
                .setParameter(2, kept.person())
                .setParameter(3, kept.password())
                .executeUpdate());
    }
}
