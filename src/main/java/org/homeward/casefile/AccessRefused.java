package org.homeward.casefile;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/**
 * Somebody asked for a case that isn't theirs; the answer was "not there".
 *
 * @param why a code: role, participation, step, level
 */
public record AccessRefused(CaseNumber number, AgencyCode agency, String user, String why) {}
