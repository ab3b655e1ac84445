package org.homeward.sop;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/**
 * Somebody asked for a service on the case's page, or wrote down that the person doesn't want one; never which.
 *
 * @param what serviceAsked or serviceNotWanted
 * @param id the service's number within the case
 */
public record ServiceHandledEvent(CaseNumber number, AgencyCode agency, String user, String what, int id) {}
