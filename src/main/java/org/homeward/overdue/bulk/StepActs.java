package org.homeward.overdue.bulk;

import java.util.Optional;
import org.homeward.deadlines.ladder.LateStepLadder;
import org.homeward.deadlines.pauses.Pauses;
import org.homeward.directory.people.Account;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.shared.InvalidContentException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of an order the act on each of its steps; an incomplete order is refused before anything is done. */
@Component
class StepActs {

    private final StepOperations steps;
    private final Accounts accounts;
    private final LateStepLadder ladder;
    private final Pauses pauses;

    StepActs(StepOperations steps, Accounts accounts, LateStepLadder ladder, Pauses pauses) {
        this.steps = steps;
        this.accounts = accounts;
        this.ladder = ladder;
        this.pauses = pauses;
    }

    StepAct of(BulkOrder order, Actor actor) {
        return switch (order.action()) {
            case reassign -> reassign(order.to(), actor);
            case remind ->
                step -> {
                    if (!ladder.remind(step.id(), actor)) {
                        throw new StepLeftUnchangedException(UnchangedReason.remindedToday);
                    }
                };
            case escalate -> step -> escalate(step, actor);
            case pause -> PauseAct.of(pauses, order.pause(), actor);
        };
    }

    private void escalate(OpenStep step, Actor actor) {
        try {
            ladder.escalate(step.id(), actor);
        } catch (InvalidContentException refused) {
            throw new StepLeftUnchangedException(
                    "refusal.ladder.top".equals(refused.messageKey()) ? UnchangedReason.atTop : UnchangedReason.notNow);
        }
    }

    private StepAct reassign(@Nullable String to, Actor actor) {
        var person = receiver(to, actor).orElseThrow(() -> InvalidContentException.field("to", "bulk.wrong.to"));
        return step -> {
            if (!person.roles().contains(Role.valueOf(step.group()))) {
                throw new StepLeftUnchangedException(
                        step.group().equals(Role.supervisor.name())
                                ? UnchangedReason.supervisorsOnly
                                : UnchangedReason.caseWorkersOnly);
            }
            steps.reassign(step.id(), person.username(), actor.username());
        };
    }

    /** An account of the own agency with which somebody may sign in and do steps. */
    private Optional<Account> receiver(@Nullable String to, Actor actor) {
        return Optional.ofNullable(to)
                .filter(AccountInput::canBeUsername)
                .flatMap(accounts::byName)
                .filter(Account::enabled)
                .filter(account -> account.agency().equals(actor.agency()))
                .filter(account -> account.roles().contains(Role.caseworker)
                        || account.roles().contains(Role.supervisor));
    }
}
