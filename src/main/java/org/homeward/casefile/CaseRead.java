package org.homeward.casefile;

import java.util.Set;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;

/** Somebody read data of these classes, in this step. */
public record CaseRead(CaseNumber number, AgencyCode agency, String user, Set<Category> categories, StepId step) {}
