package org.homeward.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ValueRange;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The end of a list's page: the date that it is ordered by, and the row. */
public record RowCursor(OffsetDateTime sortDue, String row) {

    private static final String UNDATED = "undated";
    private static final ValueRange YEARS = ValueRange.of(1900, 9999);

    /** Behind a row with this date, the last ones having none. */
    public static RowCursor behind(@Nullable Instant due, String row) {
        return new RowCursor(due == null ? OffsetDateTime.MAX : DatabaseTimes.of(due), row);
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    public static Optional<RowCursor> of(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            var due = parts[0].equals(UNDATED) ? OffsetDateTime.MAX : OffsetDateTime.parse(parts[0]);
            return Optional.of(new RowCursor(due, new StepId(parts[1]).value()))
                    .filter(cursor -> due.equals(OffsetDateTime.MAX) || YEARS.isValidIntValue(due.getYear()));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException noCursor) {
            return Optional.empty();
        }
    }

    /** The cursor as an address carries it. */
    public String text() {
        var due = sortDue.equals(OffsetDateTime.MAX) ? UNDATED : sortDue.toString();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((due + " " + row).getBytes(StandardCharsets.UTF_8));
    }
}
