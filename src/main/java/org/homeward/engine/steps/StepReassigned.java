package org.homeward.engine.steps;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;

/** A supervisor gave an open step to somebody of the same agency, whoever had it before. */
public record StepReassigned(StepId step, CaseNumber number, AgencyCode agency, String to, String by) {}
