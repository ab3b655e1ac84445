package org.homeward.studio.insight;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * The choice of the cases that are counted.
 *
 * @param corridor cases of this corridor only, or null
 * @param country steps of this country's agencies only, or null
 * @param agency steps of this agency only, or null
 */
public record InsightFilter(
        InsightPeriod period,
        @Nullable Corridor corridor,
        @Nullable CountryCode country,
        @Nullable AgencyCode agency) {

    public static final InsightFilter NONE = new InsightFilter(InsightPeriod.all, null, null, null);

    /** Whether the steps that are open now are narrowed: their number has no period. */
    public boolean narrowsNow() {
        return corridor != null || country != null || agency != null;
    }

    /** Whether what was done is narrowed. */
    public boolean narrowsPast() {
        return narrowsNow() || period != InsightPeriod.all;
    }
}
