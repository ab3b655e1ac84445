package org.homeward.sop;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/**
 * After signs of new exploitation at home identification is offered again, in a case of its own: an adult agreed to it, for a child
 * it isn't asked (R14).
 *
 * @param known the case in which the signs were seen
 * @param by the agency that saw them and holds that case
 * @param user the account's name
 */
public record RepeatedIdentificationEvent(CaseNumber known, AgencyCode by, String user) {}
