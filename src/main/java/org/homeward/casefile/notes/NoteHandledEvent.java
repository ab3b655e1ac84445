package org.homeward.casefile.notes;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wrote or read notes of their agency on a case.
 *
 * @param what {@code noteWritten} or {@code notesRead}
 */
public record NoteHandledEvent(
        CaseNumber number,
        AgencyCode agency,
        String user,
        String what,
        @Nullable StepId step) {}
