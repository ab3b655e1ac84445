package org.homeward.directory.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address at which calendar programs read a person's own dates, without its secret part.
 *
 * @param lastRead the day where the person works on which it was read last, null before the first
 * @param ended when it was revoked or ended by a change of the account, null unless so
 */
public record CalendarAddress(
        UUID id,
        Instant made,
        Instant expires,
        @Nullable LocalDate lastRead,
        @Nullable Instant ended) {

    /** Whether it can still be read at this time. */
    public boolean live(Instant now) {
        return ended == null && now.isBefore(expires);
    }
}
