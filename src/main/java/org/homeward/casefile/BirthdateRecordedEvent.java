package org.homeward.casefile;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/** A step recorded the person's birth date, or another one than before; the date itself isn't told. */
public record BirthdateRecordedEvent(CaseNumber number, AgencyCode by) {}
