package org.arrimo.platform.testing;

import javax.transaction.TransactionManager;

/** Where OpenJPA finds the transaction manager of the database that was made last. */
public final class TestManager {
    private static volatile TransactionManager manager;

    private TestManager() {}

    static void use(TransactionManager newest) {
        manager = newest;
    }

    /** Called by OpenJPA, by name. */
    public static TransactionManager current() {
        return manager;
    }
}
