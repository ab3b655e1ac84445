package org.homeward.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.homeward.directory.people.Account;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.NewAccount;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.Steps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody took who no longer works there is everybody's at the agency again. */
@ProcessTest
class LeftStepsTest {

    private static final AgencyCode ELSEWHERE = new AgencyCode("KH-MOSVY");

    @Autowired
    Stories story;

    @Autowired
    Accounts accounts;

    @Autowired
    Steps steps;

    @Autowired
    WorkItems workItems;

    @Autowired
    LeftSteps left;

    @Test
    void a_step_of_a_closed_account_is_given_back() {
        // given
        var step = taken("leaver.closed");

        // when
        accounts.disable("leaver.closed");
        left.giveBack();

        // then
        assertThat(holder(step)).isNull();
    }

    @Test
    void a_step_of_who_works_elsewhere_now_is_given_back() {
        // given
        var step = taken("leaver.moved");

        // when
        accounts.move(accounts.byName("leaver.moved").orElseThrow(), ELSEWHERE);
        left.giveBack();

        // then
        assertThat(holder(step)).isNull();
    }

    @Test
    void who_is_still_there_keeps_the_step() {
        // given
        var step = taken("leaver.stays");

        // when
        left.giveBack();

        // then
        assertThat(holder(step)).isEqualTo("leaver.stays");
    }

    /** A step that somebody new at its agency has taken. */
    private StepId taken(String username) {
        var step = story.open(story.opened(), IdentificationProcess.Step.SCREEN_PERSON);
        if (accounts.byName(username).filter(Account::enabled).isEmpty()) {
            accounts.create(
                    new NewAccount(
                            username, "Test person", Set.of(Role.caseworker), Set.of(), step.agency(), "en", false),
                    "a-password-of-the-tests");
        }
        steps.claim(step.id(), username);
        assertThat(holder(step.id())).isEqualTo(username);
        return step.id();
    }

    private @Nullable String holder(StepId step) {
        return workItems.find(step).orElseThrow().assignee();
    }
}
