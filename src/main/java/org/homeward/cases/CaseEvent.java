package org.homeward.cases;

import java.time.Instant;
import java.util.Map;
import org.homeward.casefile.TimelineEntry;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, in codes, as one reader may see it.
 *
 * @param kind a code, see {@link TimelineEntry}
 */
public record CaseEvent(
        Instant at,
        String kind,
        CaseParty by,
        @Nullable CaseParty to,
        @Nullable StepId step,
        @Nullable String stepKey,
        Map<String, String> codes) {

    static CaseEvent of(TimelineEntry entry, CaseParties.Known known) {
        return new CaseEvent(
                entry.at(),
                entry.kind(),
                known.of(entry.agency()),
                known.party(entry.to()),
                entry.step(),
                entry.stepKey(),
                entry.codes());
    }
}
