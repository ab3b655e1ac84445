package org.homeward.studio.agreements;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.homeward.directory.people.Actor;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.SopDraftActionEvent;
import org.homeward.studio.drafts.SopDraftState;
import org.homeward.studio.drafts.SopDrafts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what process owners have against changes of others. An objection stops nothing; it stands where all owners read it. */
@Component
@Transactional
public class Objections {

    private static final int LONGEST_REASON = 1_000;

    private final ObjectionTable table;
    private final SopDrafts drafts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Objections(ObjectionTable table, SopDrafts drafts, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.drafts = drafts;
        this.events = events;
        this.clock = clock;
    }

    /** The objections to the draft, the first one first. */
    @Transactional(readOnly = true)
    public List<Objection> of(DraftId draft) {
        return of(List.of(draft)).getOrDefault(draft, List.of());
    }

    /** The objections to several drafts; drafts without any are left out. */
    @Transactional(readOnly = true)
    public Map<DraftId, List<Objection>> of(Collection<DraftId> drafts) {
        return table.of(drafts);
    }

    /**
     * An owner who didn't write the draft objects, while it is in review or published. Throws {@link ActionNotAllowedException} for its
     * authors, {@link ConflictException} before the review, {@link InvalidContentException} without a reason.
     */
    public void add(DraftId id, String reason, Actor owner) {
        var draft = drafts.require(id, owner);
        if (draft.isAuthor(owner.username())) {
            throw ActionNotAllowedException.ownObjection();
        }
        if (draft.state() != SopDraftState.inReview && draft.state() != SopDraftState.published) {
            throw ConflictException.draftNotInReview();
        }
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw InvalidContentException.field("reason", "studio.refused.reason", LONGEST_REASON);
        }
        table.insert(id, Objection.of(owner.username(), owner.country(), said, clock.instant()));
        events.publishEvent(new SopDraftActionEvent(
                id, draft.sop(), "draftObjected", owner.username(), owner.agency(), List.of(said)));
    }
}
