package org.homeward.casefile;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for a case that isn't theirs; the answer was "not there".
 *
 * @param number the case, or null for a step of no case
 * @param why a code: role, participation, step, level
 */
public record AccessRefusedEvent(@Nullable CaseNumber number, AgencyCode agency, String user, String why) {}
