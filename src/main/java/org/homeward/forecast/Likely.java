package org.homeward.forecast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * When something is likely: an estimate, no promise.
 *
 * @param from one in ten comes before
 * @param middle the median
 * @param to one in ten comes after
 * @param basis from how many cases
 */
public record Likely(Instant from, Instant middle, Instant to, int basis) {

    /** Fewer cases than this say nothing. */
    public static final int NEEDED = 10;

    /** Reads the columns {@code likely_from}, {@code likely_middle}, {@code likely_to} and {@code basis}. */
    public static Likely read(ResultSet row) throws SQLException {
        return new Likely(
                instant(row, "likely_from"),
                instant(row, "likely_middle"),
                instant(row, "likely_to"),
                row.getInt("basis"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
