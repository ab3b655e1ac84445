package org.homeward.forecast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.homeward.shared.DatabaseTimes;

/**
 * The likely date of an event: an estimate, no promise.
 *
 * @param from one in ten comes before
 * @param middle the median
 * @param to one in ten comes after
 * @param basis from how many cases
 */
public record LikelyDate(Instant from, Instant middle, Instant to, int basis) {

    /** Fewer cases than this say nothing. */
    public static final int NEEDED = 10;

    /** Reads the columns {@code likely_from}, {@code likely_middle}, {@code likely_to} and {@code basis}. */
    public static LikelyDate read(ResultSet row) throws SQLException {
        return new LikelyDate(
                DatabaseTimes.from(row, "likely_from"),
                DatabaseTimes.from(row, "likely_middle"),
                DatabaseTimes.from(row, "likely_to"),
                row.getInt("basis"));
    }
}
