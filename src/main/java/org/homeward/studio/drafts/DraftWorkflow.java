package org.homeward.studio.drafts;

import java.util.Arrays;
import java.util.List;
import org.homeward.directory.people.Actor;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.ConflictException;
import org.homeward.shared.FieldProblems;
import org.homeward.shared.InvalidContentException;
import org.homeward.studio.SopFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A draft's way: asked to be reviewed, returned, brought up to date, discarded, published. */
@Component
@Transactional
public class DraftWorkflow {

    private final SopDrafts drafts;
    private final DraftTable table;
    private final DraftFileTable fileTable;
    private final SopVersions versions;
    private final VersionTable versionTable;

    DraftWorkflow(
            SopDrafts drafts,
            DraftTable table,
            DraftFileTable fileTable,
            SopVersions versions,
            VersionTable versionTable) {
        this.drafts = drafts;
        this.table = table;
        this.fileTable = fileTable;
        this.versions = versions;
        this.versionTable = versionTable;
    }

    /**
     * A draft whose review this owner may ask for: the owner who writes in it, or any owner if nobody ever did, as in drafts that came with
     * the program. Throws {@link ActionNotAllowedException} for others, {@link ConflictException} if another author writes in it now.
     */
    public SopDraft requireWriter(DraftId id, Actor owner) {
        var draft = drafts.requireOpen(id, owner);
        if (!draft.authors().isEmpty() && !draft.isAuthor(owner.username())) {
            throw ActionNotAllowedException.othersDraft();
        }
        return drafts.requireHeld(id, owner);
    }

    /**
     * Asks for a review; from now on nobody holds the draft, and whoever asks is one of its authors. Throws {@link InvalidContentException}
     * if the draft changes nothing; false if it is in review already.
     */
    public boolean askReview(DraftId id, Actor owner) {
        requireWriter(id, owner);
        var draft = requireUpToDate(id, owner);
        if (drafts.changed(id).isEmpty()) {
            throw InvalidContentException.whole("studio.refused.nothingChanged");
        }
        if (draft.state() == SopDraftState.inReview) {
            return false;
        }
        table.author(id, owner.username());
        table.state(id, SopDraftState.inReview);
        table.holder(id, null);
        drafts.tell(id, draft.sop(), "draftReviewAsked", owner);
        return true;
    }

    /** From the review back to its authors. */
    public void giveBack(DraftId id, Actor owner) {
        var draft = drafts.requireOpen(id, owner);
        if (draft.state() == SopDraftState.inReview) {
            table.state(id, SopDraftState.draft);
            drafts.tell(id, draft.sop(), "draftReturned", owner);
        }
    }

    /** From the review back to one of its authors, who writes in it now. */
    public void sendBack(SopDraft draft, String author, String note, Actor owner) {
        table.state(draft.id(), SopDraftState.draft);
        table.holder(draft.id(), author);
        drafts.tell(draft.id(), draft.sop(), "draftChangesAsked", owner, note);
    }

    /** Throws {@link ConflictException} if somebody else writes in it. */
    public void discard(DraftId id, Actor owner) {
        var draft = drafts.requireHeld(id, owner);
        table.state(id, SopDraftState.discarded);
        table.holder(id, null);
        drafts.tell(id, draft.sop(), "draftDiscarded", owner);
    }

    /**
     * Puts the draft's changes on the version that is in force now; throws {@link InvalidContentException} with the files that both
     * changed.
     */
    public void bringUpToDate(DraftId id, Actor owner) {
        var draft = drafts.requireHeld(id, owner);
        var newest = versions.newest(draft.sop());
        var before = versions.files(draft.sop(), draft.baseVersion());
        var now = versions.files(draft.sop(), newest);
        var wrong = FieldProblems.none();
        drafts.changed(id).stream()
                .filter(name -> !same(name, before, now))
                .forEach(name -> wrong.add(name, "studio.refused.changedInBoth"));
        wrong.refuseIfAny();
        if (newest != draft.baseVersion()) {
            table.base(id, newest);
            table.author(id, owner.username());
            table.state(id, SopDraftState.draft);
            drafts.tell(id, draft.sop(), "draftBroughtUpToDate", owner, String.valueOf(newest));
        }
    }

    /** A draft that this owner may decide about: none of it written by this owner. */
    public SopDraft requireOthers(DraftId id, Actor owner) {
        var draft = drafts.requireOpen(id, owner);
        if (draft.isAuthor(owner.username())) {
            throw ActionNotAllowedException.ownChange();
        }
        return draft;
    }

    /** The same, in review. */
    public SopDraft requireInReview(DraftId id, Actor owner) {
        var draft = requireOthers(id, owner);
        if (draft.state() != SopDraftState.inReview) {
            throw ConflictException.draftNotInReview();
        }
        return draft;
    }

    /** A draft that this owner may publish: in review, of the version in force, and none of it written by this owner. */
    public SopDraft requirePublishable(DraftId id, Actor owner) {
        requireInReview(id, owner);
        return requireUpToDate(id, owner);
    }

    /** The draft is the procedure's next version now. */
    public void published(SopDraft draft, int version, String reason, Actor approver) {
        table.published(draft.id(), version, reason, approver.username());
        versionTable.insert(draft, version, approver.username(), reason);
        drafts.tell(draft.id(), draft.sop(), "sopPublished", approver, String.valueOf(version), reason);
    }

    /** Running cases move to the draft's version from now on, or no longer. */
    public void moving(SopDraft draft, boolean goesOn, Actor owner) {
        var what = goesOn ? "sopCasesMoving" : "sopMovingStopped";
        drafts.tell(draft.id(), draft.sop(), what, owner, String.valueOf(draft.version()));
    }

    /** Running cases may have due rules that were published for new cases only; {@code rules} by their ids. */
    public void dueRulesAccepted(SopDraft draft, int version, List<String> rules, Actor owner) {
        if (!rules.isEmpty()) {
            drafts.tell(
                    draft.id(),
                    draft.sop(),
                    "sopDueRulesAccepted",
                    owner,
                    String.valueOf(version),
                    String.join(" ", rules));
        }
    }

    /** A published draft, for one who may have running cases moved to it: nobody who wrote it. */
    public SopDraft requireMovable(DraftId id, Actor owner) {
        var draft = drafts.require(id, owner);
        if (draft.isAuthor(owner.username())) {
            throw ActionNotAllowedException.ownChange();
        }
        if (draft.version() == null || draft.version() != versions.newest(draft.sop())) {
            throw ConflictException.nothingToMove();
        }
        return draft;
    }

    private SopDraft requireUpToDate(DraftId id, Actor owner) {
        var draft = drafts.requireOpen(id, owner);
        if (draft.baseVersion() != versions.newest(draft.sop())) {
            throw ConflictException.draftOfOlderVersion();
        }
        return draft;
    }

    private static boolean same(String name, SopFiles one, SopFiles other) {
        return one.has(name) ? other.has(name) && Arrays.equals(one.bytes(name), other.bytes(name)) : !other.has(name);
    }
}
