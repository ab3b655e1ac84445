package org.homeward.directory.calendars;

import org.homeward.directory.ReplacedHolidayTable;
import org.homeward.shared.AgencyCode;

/** A country's holiday table was replaced while running, by somebody of that agency; told in the same transaction. */
public record HolidaysChangedEvent(ReplacedHolidayTable change, AgencyCode agency) {}
