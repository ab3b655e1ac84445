package org.homeward.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.homeward.casefile.BorderSide;
import org.jspecify.annotations.Nullable;

/**
 * An agency that takes part in a case, as one reader may see it.
 *
 * @param left when its part ended, or null
 */
public record ParticipatingAgency(
        @JsonUnwrapped CaseParty party,
        BorderSide side,
        Instant since,
        @Nullable Instant left) {}
