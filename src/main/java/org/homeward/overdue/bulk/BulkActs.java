package org.homeward.overdue.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.homeward.casefile.CaseAccess;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.engine.SteppedOnEachOther;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.Json;
import org.homeward.shared.NotAllowed;
import org.homeward.shared.NotThere;
import org.homeward.shared.TooLate;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does an order with each of its steps, each in a transaction of its own: one that fails leaves the others done. */
@Component
public class BulkActs {

    private static final Logger LOG = LoggerFactory.getLogger(BulkActs.class);
    private static final int OK = 200;

    private final Selections selections;
    private final StepActs acts;
    private final CaseAccess access;
    private final WorkItems workItems;
    private final Idempotency idempotency;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    BulkActs(
            Selections selections,
            StepActs acts,
            CaseAccess access,
            WorkItems workItems,
            Idempotency idempotency,
            PlatformTransactionManager transactions,
            ObjectMapper json) {
        this.selections = selections;
        this.acts = acts;
        this.access = access;
        this.workItems = workItems;
        this.idempotency = idempotency;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
    }

    /**
     * Does the order.
     *
     * @param key the same order is done once under it; null for one that isn't protected
     * @throws NotAllowed if the actor is no supervisor
     * @throws WrongContent if the order itself is wrong; nothing was done
     * @throws TooLate if the same is being done at this moment
     */
    public BulkResult act(BulkOrder order, @Nullable String key, Actor actor) {
        if (key == null) {
            return done(order, actor);
        }
        var answer = idempotency.onceInParts(
                actor.username(),
                key,
                order.toString(),
                () -> new Idempotency.Answer(OK, Json.written(json, done(order, actor))));
        return read(answer.body());
    }

    /** What came of the order that the actor gave under this key. */
    public Optional<BulkResult> resultOf(String key, Actor actor) {
        return idempotency.answerOf(actor.username(), key).map(answer -> read(answer.body()));
    }

    private BulkResult done(BulkOrder order, Actor actor) {
        var selection = selections.of(order, actor);
        var act = acts.of(order, actor);
        var keptBack = new LinkedHashMap<>(selection.keptBack());
        for (var step : selection.taken()) {
            tried(step, act, actor).ifPresent(why -> keptBack.put(step.id().value(), why));
        }
        var whole = new Selection(selection.taken(), keptBack);
        return new BulkResult(
                order.action(),
                order.steps().size() - keptBack.size(),
                whole.counts(),
                order.steps().stream().filter(keptBack::containsKey).toList());
    }

    private Optional<KeptBack> tried(OpenStep step, StepAct act, Actor actor) {
        try {
            transaction.executeWithoutResult(status -> requireOwn(step, actor));
            act.on(step);
            return Optional.empty();
        } catch (StaysAsItIs stays) {
            return Optional.of(stays.why());
        } catch (OrderWrong order) {
            throw order.wrong();
        } catch (NotThere gone) {
            return Optional.of(KeptBack.otherAgency);
        } catch (TooLate over) {
            return Optional.of(KeptBack.over);
        } catch (WrongContent refused) {
            return Optional.of(KeptBack.notNow);
        } catch (SteppedOnEachOther | ConcurrencyFailureException met) {
            return Optional.of(KeptBack.busy);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A step of case {} failed among many: {}",
                    step.number(),
                    failed.getClass().getSimpleName());
            return Optional.of(KeptBack.busy);
        }
    }

    /** Again before each step: while the ones before it were done, this one may have been passed on to others. */
    private void requireOwn(OpenStep step, Actor actor) {
        access.atStep(step.number(), actor);
        if (workItems
                .find(step.id())
                .filter(now -> !now.agency().equals(actor.agency()))
                .isPresent()) {
            throw NotThere.aStep();
        }
    }

    private BulkResult read(String body) {
        try {
            return json.readValue(body, BulkResult.class);
        } catch (JsonProcessingException impossible) {
            throw NotThere.aPage();
        }
    }
}
