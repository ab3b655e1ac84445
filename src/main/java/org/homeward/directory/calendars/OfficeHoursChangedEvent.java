package org.homeward.directory.calendars;

import org.homeward.directory.ReplacedOfficeHours;
import org.homeward.shared.AgencyCode;

/** Office hours were replaced while running, by somebody of that agency; told in the same transaction. */
public record OfficeHoursChangedEvent(ReplacedOfficeHours change, AgencyCode agency) {}
