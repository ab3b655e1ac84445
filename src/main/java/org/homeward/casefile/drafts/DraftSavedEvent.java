package org.homeward.casefile.drafts;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;

/** Somebody saved what they have begun to write in a step of the case. */
public record DraftSavedEvent(CaseNumber number, AgencyCode agency, String user, StepId step) {}
