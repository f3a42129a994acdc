package org.arrimo.platform.data.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** What stands between the brackets of a statement's {@code in (…)}. */
public final class InList {
    /** The lengths of lists: few, so that there are few statements, each of which the database knows already. */
    private static final List<Integer> LENGTHS = List.of(1, 10, 50, 100, 500);

    private static final int MOST = LENGTHS.get(LENGTHS.size() - 1);

    private InList() {}

    /** @return so many {@code ?}, with commas between them */
    public static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /**
     * @param <T> what the values are
     * @param values any number of them
     * @return each of them, in lists of few lengths and of at most 500, the last one filled up with its last value
     */
    public static <T> List<List<T>> of(Collection<T> values) {
        List<T> all = values.stream().distinct().toList();
        List<List<T>> lists = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            List<T> some = all.subList(from, Math.min(all.size(), from + MOST));
            int length = LENGTHS.stream()
                    .filter(fits -> fits >= some.size())
                    .findFirst()
                    .orElse(MOST);
            lists.add(filled(some, length));
        }
        return lists;
    }

    /**
     * @param <T> what the values are
     * @param values one at least
     * @param length not less than there are
     * @return the values, the last one as often as it takes
     */
    public static <T> List<T> filled(List<T> values, int length) {
        List<T> filled = new ArrayList<>(values);
        filled.addAll(Collections.nCopies(length - values.size(), values.get(values.size() - 1)));
        return filled;
    }
}
