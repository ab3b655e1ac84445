package org.homeward.directory.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token by which a program signs in to the API for an account, without the secret itself.
 *
 * @param lastUsed the day (UTC) of its last use, null before the first
 * @param revoked when the person took it back, null unless so
 */
public record ApiToken(
        UUID id,
        String name,
        Instant issued,
        Instant expires,
        @Nullable LocalDate lastUsed,
        @Nullable Instant revoked) {

    /** The state of the token: {@code live}, {@code expired} or {@code revoked}. */
    public enum State {
        live,
        expired,
        revoked
    }

    /** Its state at this time; whether its account may sign in at all is another question. */
    public State state(Instant now) {
        if (revoked != null) {
            return State.revoked;
        }
        return now.isBefore(expires) ? State.live : State.expired;
    }
}
