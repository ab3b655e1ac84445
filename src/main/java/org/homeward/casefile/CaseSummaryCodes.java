package org.homeward.casefile;

import java.time.Instant;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a case as one agency may see them.
 *
 * @param exploitationCountry for the host's agencies; null for the others (R6)
 * @param openedAt when it was opened; for the other sides, and for who sees one step alone, when the agency was asked (R3)
 * @param returnEnded how the return ended that would have brought the person home, while it isn't taken up again; for the host's
 *     agencies alone: the country of origin hears no reason (R4)
 * @param endedHow null while it runs, and always in a status view: the end reaches the former side as feedback only
 */
public record CaseSummaryCodes(
        CaseNumber number,
        Corridor corridor,
        @Nullable CountryCode exploitationCountry,
        boolean child,
        String wayIn,
        Instant openedAt,
        @Nullable String returnEnded,
        @Nullable String endedHow,
        @Nullable Instant endedAt,
        GrantedCaseAccess view) {}
