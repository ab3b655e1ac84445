package org.homeward.directory.calendars;

import org.homeward.directory.HoursChange;
import org.homeward.shared.AgencyCode;

/** Office hours were replaced while running, by somebody of that agency; told in the same transaction. */
public record OfficeHoursChanged(HoursChange change, AgencyCode agency) {}
