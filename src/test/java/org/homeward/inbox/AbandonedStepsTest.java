package org.homeward.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.StepOperations;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody took who no longer works there is everybody's at the agency again. */
@ProcessTest
class AbandonedStepsTest {

    private static final AgencyCode ELSEWHERE = new AgencyCode("KH-MOSVY");

    @Autowired
    Stories story;

    @Autowired
    Accounts accounts;

    @Autowired
    StepOperations steps;

    @Autowired
    WorkItems workItems;

    @Autowired
    AbandonedSteps left;

    @Autowired
    JdbcClient database;

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
    void a_step_of_who_does_no_steps_any_more_is_given_back_and_the_log_says_so() {
        // given
        var step = taken("leaver.researcher");

        // when
        var before = accounts.byName("leaver.researcher").orElseThrow();
        var as = before.given();
        accounts.change(
                before,
                new AccountInput(
                        as.username(), as.name(), Set.of(Role.researcher), Set.of(), as.agency(), as.language(), false),
                true);
        left.giveBack();

        // then
        assertThat(holder(step)).isNull();
        assertThat(database.sql("select codes from audit_entry where what = 'stepTakenBack' and step_id = ?")
                        .param(step.value())
                        .query(String.class)
                        .list())
                .containsExactly("leaver.researcher");
    }

    @Test
    void what_no_account_took_is_left_alone() {
        // given
        var step = story.open(story.opened(), IdentificationProcess.Step.SCREEN_PERSON)
                .id();
        steps.claim(step, "synthetic");

        // when
        left.giveBack();

        // then
        assertThat(holder(step)).isEqualTo("synthetic");
        steps.release(step, "synthetic");
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
        accounts.create(
                new AccountInput(
                        username, "Test person", Set.of(Role.caseworker), Set.of(), step.agency(), "en", false),
                "a-password-of-the-tests");
        steps.claim(step.id(), username);
        assertThat(holder(step.id())).isEqualTo(username);
        return step.id();
    }

    private @Nullable String holder(StepId step) {
        return workItems.find(step).orElseThrow().assignee();
    }
}
