package org.arrimo.tickets.portal;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.TicketNumber;

/** A ticket's number as people type it when they look for it: {@code INC-1042}, {@code inc 1042} or {@code 1042}. */
final class SpokenNumber {
    private static final Pattern FORM = Pattern.compile("(?:([A-Za-z]{3})[\\s-]*)?([1-9][0-9]{0,17})");

    private SpokenNumber() {}

    /** @return what may be meant: at most one of them is a ticket, since one series counts all kinds */
    static List<TicketNumber> candidates(String words) {
        Matcher form = FORM.matcher(words.strip());
        if (!form.matches()) {
            return List.of();
        }
        String prefix = form.group(1);
        return Arrays.stream(Kind.values())
                .filter(kind -> prefix == null || kind.prefix().equalsIgnoreCase(prefix))
                .map(kind -> new TicketNumber(kind, Long.parseLong(form.group(2))))
                .toList();
    }
}
