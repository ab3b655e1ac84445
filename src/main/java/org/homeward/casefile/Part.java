package org.homeward.casefile;

import java.time.Instant;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * An agency's part in a case.
 *
 * @param leftAt when its part ended (hand-over); from then on it has a status view
 */
public record Part(
        CaseNumber number,
        AgencyCode agency,
        Side side,
        Instant since,
        @Nullable Instant leftAt) {

    CaseView view() {
        return new CaseView(number, agency, side, leftAt == null ? Level.full : Level.status, since, leftAt);
    }
}
