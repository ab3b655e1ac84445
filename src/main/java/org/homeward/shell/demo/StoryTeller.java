package org.homeward.shell.demo;

import java.time.Clock;
import java.util.Map;
import org.homeward.cases.Intake;
import org.homeward.channel.Delivery;
import org.homeward.directory.Accounts;
import org.homeward.directory.Actor;
import org.homeward.engine.WorkItems;
import org.homeward.inbox.Answer;
import org.homeward.inbox.HandIn;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the people of a story through the product's own services, as they would. */
@Component
@Profile({"demo", "test"})
class StoryTeller {

    private final Accounts accounts;
    private final Intake intake;
    private final WorkItems workItems;
    private final HandIn handIn;
    private final Delivery delivery;
    private final Clock clock;
    private final DemoAnswers answers = new DemoAnswers();

    StoryTeller(Accounts accounts, Intake intake, WorkItems workItems, HandIn handIn, Delivery delivery, Clock clock) {
        this.accounts = accounts;
        this.intake = intake;
        this.workItems = workItems;
        this.handIn = handIn;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** Opens the case of the nth person. */
    CaseNumber open(String account, int person, Map<String, Object> changes) {
        var actor = actor(account);
        var data = answers.of("intake", person, clock.instant().minusSeconds(3600), changes);
        return ActingParty.as(actor.agency(), () -> intake.open(data, actor));
    }

    /** Hands the step in; false if it isn't open in the case for the person's agency. */
    boolean play(CaseNumber number, int person, StoryLine line) {
        delivery.deliver(number);
        var actor = actor(line.account());
        var open = workItems.ofCase(number).stream()
                .filter(step -> step.key().equals(line.step()))
                .filter(step -> step.agency().equals(actor.agency()))
                .findFirst();
        if (open.isEmpty()) {
            return false;
        }
        var data = answers.of(line.form(), person, clock.instant(), line.changes());
        ActingParty.as(actor.agency(), () -> handIn.handIn(open.get().id(), Answer.now(data), null, actor));
        return true;
    }

    private Actor actor(String account) {
        return accounts.byName(account).map(accounts::actorOf).orElseThrow();
    }
}
