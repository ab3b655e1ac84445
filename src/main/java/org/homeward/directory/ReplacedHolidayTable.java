package org.homeward.directory;

import java.time.Instant;
import org.homeward.shared.CountryCode;

/**
 * A holiday table that was replaced while running.
 *
 * @param official false while the year's calendar isn't announced
 * @param source where the table comes from, in the words of whoever brought it
 * @param by the account's name
 */
public record ReplacedHolidayTable(
        long id, CountryCode country, int year, boolean official, String source, String by, Instant at) {}
