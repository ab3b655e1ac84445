package org.homeward.studio.drafts;

import java.util.List;
import org.homeward.shared.AgencyCode;
import org.homeward.studio.Sop;

/**
 * A process owner did something with a draft; told in the same transaction.
 *
 * @param what a code: draftOpened, draftWritten, draftFileRemoved, draftTakenOver, draftReviewAsked, draftReturned, draftChangesAsked,
 *     draftAgreed, draftObjected, draftBroughtUpToDate, draftDiscarded, draftFilePutBack, walkKept, walkTakenOut, sopPublished,
 *     sopCasesMoving, sopMovingStopped, sopDueRulesAccepted
 * @param codes what it was about: a file's name, a version, a reason in the owner's words last
 */
public record SopDraftActionEvent(
        DraftId draft, Sop sop, String what, String by, AgencyCode agency, List<String> codes) {

    public SopDraftActionEvent {
        codes = List.copyOf(codes);
    }
}
