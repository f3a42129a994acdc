package org.arrimo.platform.spi.ws;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;

/**
 * A page on the wire: {@code {"items":[…],"next":"…"}}, with a header {@code Link: <…>; rel="next"} to the following
 * one.
 *
 * @param <T> what it holds
 * @param items the rows
 * @param next the value of {@code cursor} for the following page, absent on the last one
 */
public record Listing<T>(List<T> items, Optional<String> next) {
    public Listing {
        items = List.copyOf(items);
    }

    /** @return a page as it goes out */
    public static <T> Listing<T> of(Page<T> page) {
        return new Listing<>(page.items(), page.next().map(Cursor::text));
    }

    /** @return a page of other values as it goes out */
    public static <S, T> Listing<T> of(Page<S> page, Function<? super S, ? extends T> mapper) {
        return of(page.<T>map(mapper));
    }

    /** @return everything there is, without a following page */
    public static <T> Listing<T> all(List<T> items) {
        return new Listing<>(items, Optional.empty());
    }
}
