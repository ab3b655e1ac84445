package org.homeward.inbox;

import java.util.Map;
import java.util.Optional;
import org.homeward.casefile.drafts.Draft;
import org.homeward.casefile.drafts.DraftRevision;
import org.homeward.casefile.drafts.DraftState;
import org.homeward.casefile.drafts.Drafts;
import org.homeward.directory.people.Actor;
import org.homeward.shared.ConflictException;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reader's own draft of a step. When another has the step, or it is over, it stays to be read
 * and copied until the case ends. */
@Component
public class StepDraftHandling {

    private final StepHandling desk;
    private final Drafts drafts;

    StepDraftHandling(StepHandling desk, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    /** The reader's draft; throws {@link NotFound} if the step isn't the reader's agency's. */
    @Transactional
    public Optional<Draft> of(StepId step, Actor actor) {
        var done = desk.done(step, actor);
        var number =
                done.isPresent() ? done.get().number() : desk.open(step, actor).number();
        return drafts.of(number, step, actor);
    }

    /**
     * Saves it; throws {@link ConflictException} if the step is over, another has it, or another window saved a newer draft, else as
     * {@link StepHandling#open}.
     */
    @Transactional
    public DraftState save(StepId step, Map<String, Object> data, DraftRevision revision, Actor actor) {
        var open = desk.open(step, actor);
        if (open.assignee() != null && !open.assignee().equals(actor.username())) {
            throw ConflictException.takenByAnother();
        }
        return drafts.save(open.number(), step, data, revision, actor);
    }

    /** Deletes it; throws as {@link #of}. */
    @Transactional
    public void discard(StepId step, Actor actor) {
        of(step, actor);
        drafts.discard(step, actor);
    }
}
