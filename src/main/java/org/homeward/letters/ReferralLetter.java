package org.homeward.letters;

import java.time.Instant;
import org.homeward.shared.AgencyCode;

/**
 * A letter that asks for a service, for the list of those that an agency can print.
 *
 * @param referral the service's number within the case
 * @param service a code of the catalogue, {@code health}
 * @param hidden whether the asked agency is a shelter whose name isn't for the reader (R9)
 */
public record ReferralLetter(int referral, String service, AgencyCode asked, boolean hidden, Instant day) {}
