package org.arrimo.platform.data.api;

import javax.persistence.EntityManager;

import org.osgi.annotation.versioning.ProviderType;

/** A module's entities, within the current transaction. */
@ProviderType
public interface Unit {
    /**
     * @return the entity manager of the current transaction; made at the first call and closed with the transaction,
     *     never to be kept
     * @throws IllegalStateException when there is no transaction
     */
    EntityManager em();
}
