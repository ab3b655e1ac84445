package org.homeward.overdue.bulk;

import java.util.LinkedHashMap;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.JsonText;
import org.homeward.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Does an order with all of its steps before it answers. */
@Component
public class BulkExecution {

    private static final int OK = 200;

    private final BulkSelections selections;
    private final StepActs acts;
    private final BulkStepAttempts attempts;
    private final Idempotency idempotency;
    private final JsonMapper json;

    BulkExecution(
            BulkSelections selections,
            StepActs acts,
            BulkStepAttempts attempts,
            Idempotency idempotency,
            JsonMapper json) {
        this.selections = selections;
        this.acts = acts;
        this.attempts = attempts;
        this.idempotency = idempotency;
        this.json = json;
    }

    /**
     * Does the order.
     *
     * @param key the same order is done once under it; null for one that isn't protected
     * @throws ActionNotAllowedException if the actor is no supervisor
     * @throws InvalidContentException if the order itself is wrong; nothing was done
     * @throws ConflictException if the same is being done at this moment
     */
    public BulkResult act(BulkOrder order, @Nullable String key, Actor actor) {
        if (key == null) {
            return done(order, actor);
        }
        var answer = idempotency.onceInParts(
                actor.username(),
                key,
                order.toString(),
                () -> new Idempotency.Answer(OK, JsonText.written(json, done(order, actor))));
        return read(answer.body());
    }

    private BulkResult done(BulkOrder order, Actor actor) {
        var selection = selections.of(order, actor);
        var act = acts.of(order, actor);
        var keptBack = new LinkedHashMap<>(selection.keptBack());
        for (var step : selection.taken()) {
            attempts.of(step, act, actor)
                    .ifPresent(why -> keptBack.put(step.id().value(), why));
        }
        var whole = new BulkSelection(selection.taken(), keptBack);
        return new BulkResult(
                order.action(),
                order.steps().size() - keptBack.size(),
                whole.counts(),
                order.steps().stream().filter(keptBack::containsKey).toList());
    }

    private BulkResult read(String body) {
        try {
            return json.readValue(body, BulkResult.class);
        } catch (JacksonException impossible) {
            throw NotFound.aPage();
        }
    }
}
