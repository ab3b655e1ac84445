package org.homeward.channel;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/**
 * Somebody asks that the age of the person be settled.
 *
 * @param by who asks
 * @param withThePerson whether it is settled by the side where the person is, or by the one that asks
 * @param lacksGuardian whether the person is a child until then, and somebody is to stand beside it meanwhile
 */
public record AgeAssessmentRequestedEvent(
        CaseNumber number, AgencyCode by, boolean withThePerson, boolean lacksGuardian) {}
