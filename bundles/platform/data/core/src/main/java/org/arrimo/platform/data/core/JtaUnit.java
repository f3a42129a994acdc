package org.arrimo.platform.data.core;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.TransactionSynchronizationRegistry;

import org.arrimo.platform.data.api.Unit;

/** One entity manager for each transaction, over any JTA entity manager factory. */
public final class JtaUnit implements Unit {
    private final EntityManagerFactory factory;
    private final TransactionSynchronizationRegistry registry;

    public JtaUnit(EntityManagerFactory factory, TransactionSynchronizationRegistry registry) {
        this.factory = factory;
        this.registry = registry;
    }

    @Override
    public EntityManager em() {
        int status = registry.getTransactionStatus();
        if (status != Status.STATUS_ACTIVE && status != Status.STATUS_MARKED_ROLLBACK) {
            throw new IllegalStateException("There is no transaction");
        }
        EntityManager current = (EntityManager) registry.getResource(this);
        return current != null ? current : open();
    }

    private EntityManager open() {
        EntityManager em = factory.createEntityManager();
        em.joinTransaction();
        registry.putResource(this, em);
        registry.registerInterposedSynchronization(new Closing(em));
        return em;
    }

    private record Closing(EntityManager em) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // The entity manager writes its changes by itself.
        }

        @Override
        public void afterCompletion(int status) {
            em.close();
        }
    }
}
