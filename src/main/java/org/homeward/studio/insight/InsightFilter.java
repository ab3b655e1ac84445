package org.homeward.studio.insight;

import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * What is counted.
 *
 * @param corridor cases of this corridor only, or null
 * @param country steps of this country's agencies only, or null
 */
public record InsightFilter(
        Period period,
        @Nullable Corridor corridor,
        @Nullable CountryCode country) {

    public static final InsightFilter NONE = new InsightFilter(Period.all, null, null);

    /** Whether the steps that are open now are narrowed: their number has no period. */
    public boolean narrowsNow() {
        return corridor != null || country != null;
    }

    /** Whether what was done is narrowed. */
    public boolean narrowsPast() {
        return narrowsNow() || period != Period.all;
    }
}
