package org.homeward.shared;

import org.jspecify.annotations.Nullable;

/** The number of rows on a page of a list: 1 to 200. */
public record RowLimit(int rows) {

    private static final int MOST = 200;

    public RowLimit {
        if (rows < 1 || rows > MOST) {
            throw new IllegalArgumentException("A page has 1 to 200 rows");
        }
    }

    /** Reads {@code 50}; throws {@link IllegalArgumentException} for anything else. */
    public static RowLimit of(String text) {
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException("A page has a number of rows");
        }
        return new RowLimit(Integer.parseInt(text));
    }

    /** The rows of a limit, or as many as usual if none was given. */
    public static int rows(@Nullable RowLimit limit, int usual) {
        return limit == null ? usual : limit.rows();
    }
}
