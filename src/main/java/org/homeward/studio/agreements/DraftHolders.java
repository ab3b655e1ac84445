package org.homeward.studio.agreements;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.directory.people.Actor;
import org.homeward.shared.ActingParty;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.DraftWorkflow;
import org.homeward.studio.drafts.SopDraft;
import org.homeward.studio.drafts.SopDraftState;
import org.homeward.studio.drafts.SopDrafts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a draft to another owner and tells those who had it: its review asks for changes, or somebody takes it over. */
@Component
public class DraftHolders {

    private static final String SYSTEM = "studio";
    private static final int LONGEST_NOTE = 1_000;

    private final SopDrafts drafts;
    private final DraftWorkflow course;
    private final AgreementTable agreements;
    private final ChangesRequestedTable table;
    private final OwnerNotices told;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DraftHolders(
            SopDrafts drafts,
            DraftWorkflow course,
            AgreementTable agreements,
            ChangesRequestedTable table,
            OwnerNotices told,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.course = course;
        this.agreements = agreements;
        this.table = table;
        this.told = told;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All changes that reviews of the draft asked for, the first ones first. */
    public List<ChangesRequested> sentBack(DraftId draft) {
        return table.all(draft);
    }

    /** The changes that are asked for now: until the draft is put into review again. */
    public Optional<ChangesRequested> openSentBack(DraftId draft) {
        return table.open(draft);
    }

    /**
     * From the review back to be written. An author takes it back without a word. Another owner says what to change, and whoever
     * asked for the review has the draft again and is told. Throws {@link InvalidContentException} without a note,
     * {@link ConflictException} if the draft isn't in review.
     */
    public void giveBack(DraftId id, String note, Actor owner) {
        inOneTransaction(() -> {
            var draft = drafts.requireOpen(id, owner);
            if (draft.isAuthor(owner.username())) {
                course.giveBack(id, owner);
            } else {
                sendBack(draft, note.strip(), owner);
            }
        });
    }

    private void sendBack(SopDraft draft, String note, Actor owner) {
        course.requireInReview(draft.id(), owner);
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            throw InvalidContentException.field("note", "studio.refused.note", LONGEST_NOTE);
        }
        var asked = agreements.last(draft.id()).get(0).username();
        table.insert(draft, new ChangesRequested(owner.username(), clock.instant(), note));
        course.sendBack(draft, asked, note, owner);
        told.ofChangesAsked(draft, asked);
    }

    /** Takes the draft; its former holder, or the owners who stood behind it in review, are told. The taker becomes an author. */
    public void takeOver(DraftId id, Actor owner) {
        inOneTransaction(() -> {
            var draft = drafts.requireOpen(id, owner);
            if (drafts.takeOver(id, owner)) {
                former(draft)
                        .filter(username -> !username.equals(owner.username()))
                        .forEach(username -> told.ofTakeOver(draft, username, clock.instant()));
            }
        });
    }

    private Stream<String> former(SopDraft draft) {
        return draft.state() == SopDraftState.inReview
                ? agreements.last(draft.id()).stream().map(Agreement::username)
                : Stream.ofNullable(draft.heldBy());
    }

    /** The notices lie at other agencies than the owner's. */
    private void inOneTransaction(Runnable work) {
        ActingParty.asSystem(SYSTEM, () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
