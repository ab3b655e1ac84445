package org.homeward.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Map;
import org.homeward.casefile.TimelineEntry;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, in codes, as one reader may see it. The API tells it as it is, the page in words.
 *
 * @param kind a code, see {@link TimelineEntry}
 */
@JsonPropertyOrder({"at", "kind", "country", "agency", "step", "toCountry", "toAgency", "codes"})
public record CaseEvent(
        Instant at,
        String kind,
        @JsonIgnore CaseParty by,
        @JsonIgnore @Nullable CaseParty to,
        @JsonIgnore @Nullable StepId stepId,
        @JsonProperty("step") @Nullable String stepKey,
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

    @JsonProperty
    CountryCode country() {
        return by.country();
    }

    @JsonProperty
    @Nullable
    AgencyCode agency() {
        return by.agency();
    }

    @JsonProperty
    @Nullable
    CountryCode toCountry() {
        return to == null ? null : to.country();
    }

    @JsonProperty
    @Nullable
    AgencyCode toAgency() {
        return to == null ? null : to.agency();
    }
}
