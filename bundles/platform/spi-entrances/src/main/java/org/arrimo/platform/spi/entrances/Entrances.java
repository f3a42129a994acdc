package org.arrimo.platform.spi.entrances;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A service of whatever lets requests in: what it answers at this moment. It answers nothing that it does not list,
 * but {@code HEAD} where it answers {@code GET}, and {@code OPTIONS} to whoever signed in.
 */
@ConsumerType
public interface Entrances {
    /** @return each entrance that is open now, in no particular order */
    List<Entrance> entrances();
}
