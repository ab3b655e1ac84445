package org.homeward.casefile.known;

import java.util.Set;
import org.homeward.casefile.FieldKey;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * An answer was corrected: its new version is in the file.
 *
 * @param by the agency of who wrote it
 * @param record the new version's number
 * @param receivers who gave or reads the old answer and reads the new one now, but for the agency that put it in force
 * @param agreedBy the second person that agreed to it; null if nobody had to
 */
public record AnswerCorrectedEvent(
        CaseNumber number,
        AgencyCode by,
        String user,
        long record,
        FieldKey field,
        Set<AgencyCode> receivers,
        @Nullable String agreedBy) {

    public AnswerCorrectedEvent {
        receivers = Set.copyOf(receivers);
    }
}
