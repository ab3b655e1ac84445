package org.homeward.inbox;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ValueRange;
import java.util.Base64;
import java.util.Optional;
import org.homeward.shared.StepId;

/** Where a page of a list ended: the due date that it is ordered by, and the row. */
public record InboxCursor(OffsetDateTime sortDue, String row) {

    private static final String UNDATED = "undated";
    private static final ValueRange YEARS = ValueRange.of(1900, 9999);

    static InboxCursor behind(InboxRow row) {
        var due = row.due() == null ? OffsetDateTime.MAX : row.due().atOffset(ZoneOffset.UTC);
        return new InboxCursor(due, row.id());
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    public static Optional<InboxCursor> of(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            var due = parts[0].equals(UNDATED) ? OffsetDateTime.MAX : OffsetDateTime.parse(parts[0]);
            return Optional.of(new InboxCursor(due, new StepId(parts[1]).value()))
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
