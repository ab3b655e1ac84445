package org.homeward.inbox;

import java.util.stream.Collectors;
import org.homeward.directory.people.Account;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.Steps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.ActingParty;
import org.homeward.shared.Apart;
import org.homeward.shared.Round;
import org.springframework.stereotype.Component;

/** Gives back to the agency what was taken by who no longer works there: nobody else there could hand it in. */
@Component
class LeftSteps {

    private final WorkItems workItems;
    private final Steps steps;
    private final Accounts accounts;

    LeftSteps(WorkItems workItems, Steps steps, Accounts accounts) {
        this.workItems = workItems;
        this.steps = steps;
        this.accounts = accounts;
    }

    @Round(pause = "PT2M")
    void giveBack() {
        var desks = accounts.list().stream()
                .filter(Account::enabled)
                .collect(Collectors.toMap(Account::username, Account::agency));
        ActingParty.asSystem(
                "leavers",
                () -> Apart.each(
                        workItems.takenBut(desks),
                        step -> steps.release(step.id(), String.valueOf(step.assignee())),
                        step -> "Step " + step.id() + " could not be given back"));
    }
}
