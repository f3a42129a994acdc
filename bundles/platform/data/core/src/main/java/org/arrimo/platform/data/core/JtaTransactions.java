package org.arrimo.platform.data.core;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import javax.transaction.HeuristicMixedException;
import javax.transaction.HeuristicRollbackException;
import javax.transaction.NotSupportedException;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.data.api.ReadOnce;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.core.DatabaseFaults.Fault;

/** {@link Transactions} over any JTA transaction manager; the same in the container and in a plain test. */
public final class JtaTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(JtaTransactions.class);
    private static final Object ACTIONS = new Object();
    private static final int ATTEMPTS = 6;
    private static final long FIRST_PAUSE_MILLIS = 10;

    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;
    private final DatabaseFaults faults;

    public JtaTransactions(TransactionManager manager, TransactionSynchronizationRegistry registry) {
        this(manager, registry, new DatabaseFaults());
    }

    public JtaTransactions(
            TransactionManager manager, TransactionSynchronizationRegistry registry, DatabaseFaults faults) {
        this.manager = manager;
        this.registry = registry;
        this.faults = faults;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        return active() ? join(work) : ReadOnce.apart(() -> outermost(() -> once(work)));
    }

    @Override
    public <T> T reading(Supplier<T> work) {
        return active() ? join(work) : outermost(work);
    }

    @Override
    public void afterCommit(Runnable action) {
        if (!active()) {
            perform(action);
            return;
        }
        actions().add(action);
    }

    @Override
    public boolean active() {
        int status = status();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }

    private <T> T join(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            registry.setRollbackOnly();
            throw e;
        }
    }

    private <T> T outermost(Supplier<T> work) {
        boolean duplicate = false;
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (ProblemException e) {
                throw e;
            } catch (RuntimeException e) {
                Fault fault = faults.classify(e);
                if (fault == Fault.UNAVAILABLE) {
                    throw faults.unavailable(e);
                }
                boolean again = fault == Fault.CONFLICT && attempt < ATTEMPTS || fault == Fault.DUPLICATE && !duplicate;
                duplicate |= fault == Fault.DUPLICATE;
                if (!again) {
                    throw fault == Fault.CONFLICT ? DatabaseFaults.conflict(e) : e;
                }
                pause(attempt);
            }
        }
    }

    private <T> T once(Supplier<T> work) {
        begin();
        List<Runnable> actions = new ArrayList<>();
        registry.putResource(ACTIONS, actions);
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            rollback();
            throw e;
        }
        commit();
        actions.forEach(JtaTransactions::perform);
        return result;
    }

    private void begin() {
        try {
            manager.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("No transaction could be begun", e);
        }
    }

    private void commit() {
        try {
            manager.commit();
        } catch (RollbackException e) {
            // What went wrong while the changes were written is the cause, and what the caller needs to know.
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The transaction was rolled back", e);
        } catch (HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new IllegalStateException("The transaction could not be committed", e);
        }
    }

    private void rollback() {
        try {
            manager.rollback();
        } catch (SystemException | RuntimeException e) {
            // The work's own failure is on its way to the caller and tells more.
            LOG.debug("event=transaction.rollback-failed cause=\"{}\"", DatabaseFaults.rootMessage(e), e);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Runnable> actions() {
        Object actions = registry.getResource(ACTIONS);
        if (actions == null) {
            throw new IllegalStateException("The transaction was not begun by Transactions");
        }
        return (List<Runnable>) actions;
    }

    private int status() {
        try {
            return manager.getStatus();
        } catch (SystemException e) {
            throw new IllegalStateException("The transaction manager does not answer", e);
        }
    }

    private static void perform(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.warn("event=transaction.after-commit-failed cause=\"{}\"", DatabaseFaults.rootMessage(e), e);
        }
    }

    /** Waits longer from attempt to attempt, and never in step with the one in the way. */
    private static void pause(int attempt) {
        long longest = FIRST_PAUSE_MILLIS << attempt;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest) * 1_000_000L);
    }
}
