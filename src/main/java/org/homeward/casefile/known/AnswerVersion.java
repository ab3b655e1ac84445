package org.homeward.casefile.known;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A version of an answer that its reader may see.
 *
 * @param id the version's own number
 * @param at when it was given; of the other side's when it was sent
 * @param step in which it was given; null outside of one, and for what the other side gave (R6)
 * @param asked the same for the program, which finds the question there; never for a reader
 * @param correction why it took the place of the one before; null if it wasn't a correction, or is the other side's
 */
public record AnswerVersion(
        long id,
        Object value,
        Instant at,
        Giver by,
        @Nullable StepId step,
        @Nullable StepId asked,
        @Nullable Correction correction) {

    /**
     * The giver of the version, as far as its reader may know.
     *
     * @param agency null where only the country is for the reader
     * @param shelter whether it is a shelter whose name isn't for the reader (R9)
     * @param user the account, of the reader's own agency alone
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Giver(
            CountryCode country,
            @Nullable AgencyCode agency,
            boolean shelter,
            @JsonIgnore boolean otherSide,
            @JsonIgnore @Nullable String user) {}

    /** Why and at whose wish an answer was corrected. */
    public record Correction(@JsonProperty("atWhoseWish") CorrectionRequester wish, String reason) {}
}
