package org.homeward.casefile;

import java.time.Instant;
import java.util.Map;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case, in codes.
 *
 * @param kind a code, e.g. caseOpened, stepDone, messageSent, consentRecorded, consentWithdrawn, handedOver, caseEnded
 * @param stepKey the step's key in its model, if it happened in a step
 * @param to the agency that it is addressed to, if any: it reads the entry even in a status view
 */
public record TimelineEntry(
        Instant at,
        String kind,
        AgencyCode agency,
        @Nullable StepId step,
        @Nullable String stepKey,
        @Nullable AgencyCode to,
        TimelineVisibility visibility,
        Map<String, String> codes) {

    public TimelineEntry {
        codes = Map.copyOf(codes);
    }
}
