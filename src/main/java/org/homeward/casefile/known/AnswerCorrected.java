package org.homeward.casefile.known;

import java.util.Set;
import org.homeward.casefile.FieldKey;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/**
 * An answer was corrected: its new version is in the file.
 *
 * @param record the new version's number
 * @param receivers who had the old answer across the border and has the new one now
 */
public record AnswerCorrected(
        CaseNumber number, AgencyCode by, String user, long record, FieldKey field, Set<AgencyCode> receivers) {

    public AnswerCorrected {
        receivers = Set.copyOf(receivers);
    }
}
