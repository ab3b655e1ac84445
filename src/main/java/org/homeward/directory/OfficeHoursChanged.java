package org.homeward.directory;

import org.homeward.shared.AgencyCode;

/** Office hours were replaced while running, by somebody of that agency; told in the same transaction. */
public record OfficeHoursChanged(HoursChange change, AgencyCode agency) {}
