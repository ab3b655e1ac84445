package org.homeward.inbox;

import org.homeward.directory.people.Account;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.StepOperations;
import org.homeward.engine.steps.WorkItems;
import org.homeward.engine.steps.WorkItems.Holder;
import org.homeward.shared.ActingParty;
import org.homeward.shared.BackgroundRound;
import org.homeward.shared.IndependentExecution;
import org.springframework.stereotype.Component;

/** Gives back to the agency what somebody took who doesn't do its steps any more: colleagues could not hand it in. */
@Component
class AbandonedSteps {

    private final WorkItems workItems;
    private final StepOperations steps;
    private final Accounts accounts;

    AbandonedSteps(WorkItems workItems, StepOperations steps, Accounts accounts) {
        this.workItems = workItems;
        this.steps = steps;
        this.accounts = accounts;
    }

    @BackgroundRound(pause = "PT2M")
    void giveBack() {
        var all = accounts.list();
        var people = all.stream().map(Account::username).toList();
        var holders = all.stream()
                .filter(Account::enabled)
                .map(accounts::actorOf)
                .flatMap(actor -> StepHandling.groups(actor).stream()
                        .map(group -> new Holder(actor.username(), actor.agency(), group)))
                .toList();
        ActingParty.asSystem(
                "leavers",
                () -> IndependentExecution.each(
                        workItems.takenBut(people, holders),
                        step -> steps.takeBack(step.id(), String.valueOf(step.assignee())),
                        step -> "Step " + step.id() + " could not be given back"));
    }
}
