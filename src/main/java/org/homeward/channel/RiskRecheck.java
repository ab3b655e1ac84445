package org.homeward.channel;

import java.time.LocalDate;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;

/**
 * The risk of a return is to be looked at again on a later day.
 *
 * @param by the agency whose assessment named the day
 * @param step the assessment
 */
public record RiskRecheck(CaseNumber number, AgencyCode by, StepId step, LocalDate day) {}
