package org.homeward.channel;

import java.time.LocalDate;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;

/**
 * The last day of a permit of stay or a travel document is known.
 *
 * @param by the agency that wrote it down
 * @param step in which it did
 * @param opens the day on which the step to renew it opens
 */
public record DocumentExpiryKnownEvent(CaseNumber number, AgencyCode by, StepId step, LocalDate day, LocalDate opens) {}
