package org.homeward.cases.web.api;

import java.util.List;
import java.util.function.Function;
import org.homeward.shared.InvalidContentException;
import org.jspecify.annotations.Nullable;

/**
 * A list of the API.
 *
 * @param next where the next page begins, or null
 */
public record ListJson<T>(
        List<T> items, long total, @Nullable String next) {

    private static final int MOST = 200;

    /** A page of a list that is told as it is. */
    public static <T> ListJson<T> page(List<T> all, @Nullable String after, int limit) {
        return page(all, after, limit, Function.identity());
    }

    /** A page of a list that only grows at its end: the cursor is a place in it. */
    public static <S, T> ListJson<T> page(List<S> all, @Nullable String after, int limit, Function<S, T> json) {
        var from = Math.min(place(after), all.size());
        var to = Math.min(from + limited(limit), all.size());
        return new ListJson<>(
                all.subList(from, to).stream().map(json).toList(),
                all.size(),
                to < all.size() ? String.valueOf(to) : null);
    }

    /** How many lines were asked for: 1 to 200, else {@link InvalidContentException}. */
    static int limited(int limit) {
        if (limit < 1 || limit > MOST) {
            throw InvalidContentException.field("limit", "refusal.wrongContent.value");
        }
        return limit;
    }

    private static int place(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return 0;
        }
        if (!after.matches("[0-9]{1,6}")) {
            throw InvalidContentException.whole("cases.list.noSuchPage");
        }
        return Integer.parseInt(after);
    }
}
