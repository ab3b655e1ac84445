package org.homeward.directory.calendars;

import org.homeward.directory.CalendarChange;
import org.homeward.shared.AgencyCode;

/** A country's holiday table was replaced while running, by somebody of that agency; told in the same transaction. */
public record HolidaysChanged(CalendarChange change, AgencyCode agency) {}
