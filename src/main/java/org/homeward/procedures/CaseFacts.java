package org.homeward.procedures;

import java.time.Instant;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CasePlace;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case for routing and clocks: codes only. One record per case; only the effects of steps change it.
 *
 * @param hostProvince ISO 3166-2 code, never shown to the origin (R6)
 * @param crossing the code of the hand-over point that the notice names
 * @param openedBy the agency that opened the case
 */
public record CaseFacts(
        CaseNumber number,
        Corridor corridor,
        @Nullable CountryCode exploitationCountry,
        @Nullable String hostProvince,
        @Nullable String originProvince,
        @Nullable String crossing,
        boolean child,
        AgencyCode openedBy,
        Instant openedAt) {

    /** Before a hand-over is planned. */
    public CaseFacts(
            CaseNumber number,
            Corridor corridor,
            @Nullable CountryCode exploitationCountry,
            @Nullable String hostProvince,
            @Nullable String originProvince,
            boolean child,
            AgencyCode openedBy,
            Instant openedAt) {
        this(number, corridor, exploitationCountry, hostProvince, originProvince, null, child, openedBy, openedAt);
    }

    /** Where the case lies. */
    public CasePlace place() {
        return new CasePlace(corridor, hostProvince, originProvince, crossing);
    }

    public CaseFacts withChild(boolean child) {
        return with(originProvince, crossing, child);
    }

    public CaseFacts withOriginProvince(@Nullable String originProvince) {
        return with(originProvince, crossing, child);
    }

    public CaseFacts withCrossing(@Nullable String crossing) {
        return with(originProvince, crossing, child);
    }

    private CaseFacts with(@Nullable String origin, @Nullable String point, boolean asChild) {
        return new CaseFacts(
                number, corridor, exploitationCountry, hostProvince, origin, point, asChild, openedBy, openedAt);
    }
}
