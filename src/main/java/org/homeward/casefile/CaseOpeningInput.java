package org.homeward.casefile;

import java.time.Instant;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * The codes with which a case begins; the person's own data is recorded after it.
 *
 * @param wayIn detected, fromOrigin, identifiedAtHome or list
 * @param by the agency that opens it and takes part from then on
 * @param user the account's name
 */
public record CaseOpeningInput(
        CaseNumber number,
        Corridor corridor,
        @Nullable CountryCode exploitationCountry,
        boolean child,
        String wayIn,
        Instant openedAt,
        AgencyCode by,
        String user) {}
