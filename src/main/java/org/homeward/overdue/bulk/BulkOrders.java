package org.homeward.overdue.bulk;

import java.util.Optional;
import java.util.UUID;
import org.homeward.directory.people.Actor;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.springframework.stereotype.Component;

/** Orders for many steps, done part by part while their giver watches; a step is done once, despite clicks and reloads. */
@Component
public class BulkOrders {

    /** So many steps at a time: the giver sees each second how far it is. */
    static final int PART = 20;

    private final BulkSelections selections;
    private final StepActs acts;
    private final BulkStepAttempts attempts;
    private final BulkOrderTable table;

    BulkOrders(BulkSelections selections, StepActs acts, BulkStepAttempts attempts, BulkOrderTable table) {
        this.selections = selections;
        this.acts = acts;
        this.attempts = attempts;
        this.table = table;
    }

    /**
     * Takes an order and does its first part; the same id is taken once.
     *
     * @throws ActionNotAllowedException if the actor is no supervisor
     * @throws InvalidContentException if the order itself is wrong; nothing was done
     */
    public void give(UUID id, BulkOrder order, Actor actor) {
        var selection = selections.of(order, actor);
        acts.of(order, actor);
        if (table.insert(id, order, selection, actor)) {
            goOn(id, actor);
        }
    }

    /** Does the next part of the actor's own order; throws {@link NotFound} for any other. */
    public void goOn(UUID id, Actor actor) {
        var given = find(id, actor).orElseThrow(NotFound::aPage);
        var next = table.next(id, PART);
        if (next.isEmpty()) {
            return;
        }
        var order = given.order();
        var part = selections.of(new BulkOrder(order.action(), next, order.to(), order.pause()), actor);
        var act = stillPossible(order, actor);
        for (var step : next) {
            // two windows that go on with the same order take turns
            if (table.turn(id, step)) {
                table.ended(id, step, outcome(step, part, act, actor).orElse(null));
            }
        }
    }

    /** Empty if who was to get the steps has gone meanwhile, or the pause would be over: the rest stays as it is. */
    private Optional<StepAct> stillPossible(BulkOrder order, Actor actor) {
        try {
            return Optional.of(acts.of(order, actor));
        } catch (InvalidContentException noLonger) {
            return Optional.empty();
        }
    }

    private Optional<UnchangedReason> outcome(String step, BulkSelection part, Optional<StepAct> act, Actor actor) {
        return Optional.ofNullable(part.keptBack().get(step))
                .or(() -> act.isEmpty()
                        ? Optional.of(UnchangedReason.notNow)
                        : part.taken().stream()
                                .filter(open -> open.id().value().equals(step))
                                .findFirst()
                                .flatMap(open -> attempts.of(open, act.get(), actor)));
    }

    /** The actor's own order. */
    public Optional<BulkOrderState> find(UUID id, Actor actor) {
        return table.find(id, actor.username());
    }
}
