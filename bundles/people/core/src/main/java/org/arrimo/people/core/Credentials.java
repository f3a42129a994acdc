package org.arrimo.people.core;

import java.util.Optional;

import org.arrimo.platform.data.Transactions;
import org.arrimo.platform.data.Unit;

/** What is kept to prove who somebody is. */
public final class Credentials {
    private final Transactions transactions;
    private final PersonRows rows;

    public Credentials(Transactions transactions, Unit unit) {
        this.transactions = transactions;
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
}
