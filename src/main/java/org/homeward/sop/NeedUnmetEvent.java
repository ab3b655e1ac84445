package org.homeward.sop;

import java.time.YearMonth;
import org.homeward.shared.CountryCode;

/**
 * Something that a person needed could not be found. It names no case and no day.
 *
 * @param need {@code placement} or a service of the catalogue
 * @param gender as the person states it, {@code NonSpecifiedUnknown} where it isn't known
 * @param ageBand as {@link AgeBand} writes it
 * @param mark the same each time for one case, country and need; it tells none of them
 */
public record NeedUnmetEvent(
        CountryCode country, String need, String gender, String ageBand, YearMonth month, String mark) {}
