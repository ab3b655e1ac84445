package org.homeward.cases.web;

import java.time.Instant;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/**
 * Two cases that may be about one person, as one reader may see them.
 *
 * @param kind what matches: identity, name or sound
 */
public record DuplicateLine(Half older, Half newer, String kind, Instant at) {

    /**
     * One of the two.
     *
     * @param call whom to call about it
     * @param opens whether the reader may open it
     */
    public record Half(CaseNumber number, AgencyCode call, boolean opens) {}
}
