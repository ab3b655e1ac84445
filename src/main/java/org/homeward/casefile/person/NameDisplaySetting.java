package org.homeward.casefile.person;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether a screen shows names: bystanders see it too. A list shows none until its reader says so, and then for ten minutes; the
 * page of one person shows the name until its reader hides it. Both last in the session at most.
 */
@Component
public final class NameDisplaySetting {

    static final Duration SHOWN = Duration.ofMinutes(10);

    private static final String UNTIL = "names.until.";
    private static final String HIDDEN = "names.hidden";

    private final Clock clock;

    NameDisplaySetting(Clock clock) {
        this.clock = clock;
    }

    /** Until when the list shows names; empty if it shows none. */
    public Optional<Instant> until(HttpSession session, ListShowingNames list) {
        return session.getAttribute(UNTIL + list) instanceof Instant end
                        && clock.instant().isBefore(end)
                ? Optional.of(end)
                : Optional.empty();
    }

    /** The list shows names from now on, or none any more. */
    public void switchList(HttpSession session, ListShowingNames list, boolean show) {
        if (show) {
            session.setAttribute(UNTIL + list, clock.instant().plus(SHOWN));
        } else {
            session.removeAttribute(UNTIL + list);
        }
    }

    /** Whether the reader hid the name on the pages of one person. */
    public boolean hidesPerson(HttpSession session) {
        return Boolean.TRUE.equals(session.getAttribute(HIDDEN));
    }

    /** The pages of one person show the name from now on, or not. */
    public void switchPerson(HttpSession session, boolean show) {
        session.setAttribute(HIDDEN, !show);
    }
}
