package org.homeward.cases.web.api;

import java.time.Instant;
import java.util.Map;
import org.homeward.cases.CaseEvent;
import org.jspecify.annotations.Nullable;

/** An event of a case, in codes. */
record TimelineJson(
        Instant at,
        String kind,
        String country,
        @Nullable String agency,
        @Nullable String step,
        @Nullable String toCountry,
        @Nullable String toAgency,
        Map<String, String> codes) {

    static TimelineJson of(CaseEvent event) {
        return new TimelineJson(
                event.at(),
                event.kind(),
                event.by().country().value(),
                PartyCodes.agency(event.by()),
                event.stepKey(),
                PartyCodes.country(event.to()),
                PartyCodes.agency(event.to()),
                event.codes());
    }
}
