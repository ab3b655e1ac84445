package org.homeward.statistics;

import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * A service that was needed and not found, as its reader may know it.
 *
 * @param service {@code placement} or a service of the catalogue
 * @param gender as stated
 * @param ageBand CTDC's band, or {@code unknown}
 * @param count null where it is too small to be told
 * @param below the number that a hidden count stays under, else null
 */
public record UnmetNeed(
        CountryCode country,
        String service,
        String gender,
        String ageBand,
        @Nullable Integer count,
        @Nullable Integer below) {}
