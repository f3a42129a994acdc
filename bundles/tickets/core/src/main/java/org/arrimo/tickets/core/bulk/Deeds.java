package org.arrimo.tickets.core.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.BulkOrder;
import org.arrimo.tickets.api.Followers;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.bulk.BulkStore.Changed;

/** All that can be done to many tickets besides changing their fields. A new one is one line here. */
final class Deeds {
    private final Map<String, Deed> all = new LinkedHashMap<>();

    Deeds(Links links, Followers followers) {
        List.of(new BelowParent(links), new Followed(followers)).forEach(deed -> all.put(deed.name(), deed));
    }

    /** @return what an order wants, by name */
    static Map<String, Optional<String>> wanted(BulkOrder order) {
        Map<String, Optional<String>> wanted = new LinkedHashMap<>();
        order.parent().ifPresent(parent -> wanted.put(BelowParent.NAME, Optional.of(parent.toString())));
        order.followed().ifPresent(follow -> wanted.put(Followed.NAME, Optional.of(String.valueOf(follow))));
        return wanted;
    }

    /** @return of all that a job keeps what is to be done, by name */
    Map<String, Optional<String>> of(Map<String, Optional<String>> kept) {
        Map<String, Optional<String>> wanted = new LinkedHashMap<>(kept);
        wanted.keySet().retainAll(all.keySet());
        return wanted;
    }

    /** @return what is not as before */
    Map<String, Changed> change(Actor actor, TicketNumber number, Map<String, Optional<String>> wanted) {
        Map<String, Changed> changed = new LinkedHashMap<>();
        wanted.forEach((name, value) -> {
            Deed deed = all.get(name);
            Optional<String> before = deed.now(actor, number);
            if (!before.equals(value)) {
                deed.set(actor, number, value);
                changed.put(name, new Changed(before, value));
            }
        });
        return changed;
    }

    /** @return those that are not as they were left, which stay; the others are taken back */
    List<String> undo(Actor actor, TicketNumber number, Map<String, Changed> changes) {
        return changes.entrySet().stream()
                .filter(change -> all.containsKey(change.getKey()))
                .filter(change -> !undone(actor, number, all.get(change.getKey()), change.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean undone(Actor actor, TicketNumber number, Deed deed, Changed changed) {
        boolean asLeft = deed.now(actor, number).equals(changed.after());
        if (asLeft) {
            deed.set(actor, number, changed.before());
        }
        return asLeft;
    }
}
