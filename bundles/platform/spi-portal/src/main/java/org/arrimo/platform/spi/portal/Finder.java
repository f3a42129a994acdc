package org.arrimo.platform.spi.portal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Finds what a person looks for by a few words, from anywhere in the portal: what it finds stands in the palette, below the
 * pages of that name.
 */
@ConsumerType
public interface Finder {
    /** Property: as {@link PortalPage#ROLES}. Required. */
    String ROLES = PortalPage.ROLES;
    /** Property: as {@link PortalPage#RANK}. */
    String RANK = PortalPage.RANK;
    /** How many are shown at most. */
    int MOST = 6;

    /**
     * @param request who looks
     * @param words what for: one line, not empty, of at most 200 characters
     * @return what this person may go to, the most fitting first; of more than {@link #MOST} the rest is left away. What it
     *     throws is logged, and nothing of it is shown
     */
    List<Found> find(PortalRequest request, String words);

    /**
     * @param text anything a person reads or writes
     * @return it as words are compared: without capitals and accents
     */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * @param text where to look
     * @param words what for: those apart by spaces, all of which have to be there
     * @return whether they are, whatever their case and accents; true without words
     */
    static boolean has(String text, String words) {
        String folded = folded(text);
        return Arrays.stream(folded(words).split(" +")).allMatch(folded::contains);
    }

    /**
     * Something to go to.
     *
     * @param path within the portal
     * @param text what it is called
     * @param detail what tells it from others of that name, may be empty
     * @param icon its symbol, as {@link PortalPage#ICON}
     */
    record Found(String path, String text, String detail, String icon) {}
}
