package org.homeward.casefile.linked;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/**
 * Somebody linked two cases, ended that, said that it is wrong, or wrote down a parent's choice; told once for each of the two, and names
 * neither the other nor what they are to one another: the chain of a case is read by more than its file.
 *
 * @param what {@code casesLinked}, {@code linkEndAsked}, {@code linkEnded} or {@code crossingChosen}
 */
public record CaseLinkHandledEvent(CaseNumber number, AgencyCode agency, String user, String what) {}
