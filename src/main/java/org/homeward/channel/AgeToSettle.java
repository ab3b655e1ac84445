package org.homeward.channel;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/**
 * Somebody asks that the age of the person be settled.
 *
 * @param by whose side does it
 */
public record AgeToSettle(CaseNumber number, AgencyCode by) {}
