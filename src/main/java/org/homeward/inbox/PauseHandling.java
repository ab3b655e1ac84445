package org.homeward.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import org.homeward.deadlines.Pause;
import org.homeward.deadlines.PauseRequest;
import org.homeward.deadlines.pauses.NewReview;
import org.homeward.deadlines.pauses.PauseReview;
import org.homeward.deadlines.pauses.PauseReviews;
import org.homeward.deadlines.pauses.Pauses;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.ConflictException;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pauses of a step at the reader's agency: by people who may work on it, and by a supervisor of the agency. */
@Component
public class PauseHandling {

    private final StepHandling desk;
    private final Pauses pauses;
    private final PauseReviews reviews;
    private final Idempotency idempotency;

    PauseHandling(StepHandling desk, Pauses pauses, PauseReviews reviews, Idempotency idempotency) {
        this.desk = desk;
        this.pauses = pauses;
        this.reviews = reviews;
        this.idempotency = idempotency;
    }

    /** The open step; throws {@link NotFound} if it isn't the reader's agency's, {@link ConflictException} if it is over. */
    @Transactional
    public OpenStep step(StepId id, Actor actor) {
        return desk.supervised(id, actor);
    }

    /**
     * Begins a pause, once per key.
     *
     * @param key the sender's idempotency key, or null
     * @param language of a refusal that names the rule
     */
    public Idempotency.Answer pause(StepId id, PauseRequest asked, @Nullable String key, Actor actor, Locale language) {
        return idempotency.once(actor.username(), key, "pause " + id + " " + asked, () -> {
            StepHandling.requireFree(step(id, actor), actor);
            return Idempotency.Answer.ofId(
                    201, pauses.pause(id, asked, actor, language).id());
        });
    }

    /** Ends a pause, once per key. */
    public Idempotency.Answer end(StepId id, long pause, @Nullable String key, Actor actor) {
        return idempotency.once(actor.username(), key, "pause end " + id + " " + pause, () -> {
            StepHandling.requireFree(step(id, actor), actor);
            return Idempotency.Answer.ofId(200, pauses.end(id, pause, actor).id());
        });
    }

    /** Records a review of a pause, once per key. */
    public Idempotency.Answer review(StepId id, long pause, NewReview asked, @Nullable String key, Actor actor) {
        return idempotency.once(actor.username(), key, "pause review " + id + " " + pause + " " + asked, () -> {
            StepHandling.requireFree(step(id, actor), actor);
            return Idempotency.Answer.ofId(
                    201, reviews.review(id, pause, asked, actor).id());
        });
    }

    /** The step's pauses, oldest first, each with its reference if it is the reader's agency's. */
    @Transactional
    public List<PauseWithReviews> pauses(StepId id, Actor actor) {
        step(id, actor);
        return pauses.ofStep(id).stream()
                .map(pause -> new PauseWithReviews(
                        pause, pauses.reference(pause, actor).orElse(null), reviews.ofPause(pause.id())))
                .toList();
    }

    /**
     * A pause with its reviews, oldest first.
     *
     * @param reference what proves it; null for others than the agency whose pause it is
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record PauseWithReviews(
            @JsonUnwrapped Pause pause, @Nullable String reference, List<PauseReview> reviews) {}
}
