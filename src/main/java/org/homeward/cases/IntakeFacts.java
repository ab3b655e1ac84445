package org.homeward.cases;

import java.time.Instant;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/** The codes of an intake that passed its rules. */
record IntakeFacts(
        String wayIn,
        Instant detectedAt,
        Corridor corridor,
        @Nullable CountryCode exploitationCountry,
        @Nullable String hostProvince,
        boolean child) {}
