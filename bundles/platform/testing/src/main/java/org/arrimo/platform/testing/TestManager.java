package org.arrimo.platform.testing;

import javax.transaction.TransactionManager;
import javax.transaction.xa.XAException;

import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;

/** The one transaction manager of this virtual machine, so that several databases can be open at once. */
public final class TestManager {
    private static final GeronimoTransactionManager MANAGER = create();

    private TestManager() {}

    static GeronimoTransactionManager shared() {
        return MANAGER;
    }

    /** Called by OpenJPA, by name. */
    public static TransactionManager current() {
        return MANAGER;
    }

    private static GeronimoTransactionManager create() {
        try {
            return new GeronimoTransactionManager();
        } catch (XAException e) {
            throw new IllegalStateException(e);
        }
    }
}
