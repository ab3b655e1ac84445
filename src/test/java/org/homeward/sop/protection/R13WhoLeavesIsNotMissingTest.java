package org.homeward.sop.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.channel.Message;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.SystemActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R13: an adult who leaves, or isn't found at a visit, is not missing: nobody is told and no office gets a step. */
@ProcessTest
class R13WhoLeavesIsNotMissingTest {

    private static final String STAY = ProtectionProcess.Step.AGREE_STAY;
    private static final String VISIT = ReintegrationProcess.Step.VISIT_PERSON;

    @Autowired
    Stories story;

    @Autowired
    WorkItems workItems;

    @Autowired
    JdbcClient database;

    @Autowired
    SystemActor system;

    @Test
    void who_leaves_the_care_is_told_to_nobody() {
        // given
        var number = story.upTo(
                ReturnWishProcess.Step.ASSESS_RISK,
                Map.of(ReturnWishProcess.Variable.RISK_DECISION, ReturnWishProcess.Answer.NO_GO));
        assertThat(story.steps(number)).containsExactly(STAY);
        var sent = sentToOffices(number);
        var notices = notices(number);

        // when
        story.play(number, STAY, Map.of(ProtectionProcess.Variable.STAY_OUTCOME, "leavesCare"));
        story.timePasses("P30D");

        // then
        assertThat(story.ended(number)).contains(ReturnJourneyProcess.Outcome.STAYS_HERE);
        assertThat(story.steps(number)).isEmpty();
        assertThat(sentToOffices(number)).isEqualTo(sent);
        assertThat(notices(number)).isEqualTo(notices);
        story.the_origin_knows_nothing_of(number);
    }

    @Test
    void who_wants_no_help_goes_and_nobody_looks_for_the_person() {
        // given
        var number = story.before(IdentificationProcess.Step.EXPLAIN_RIGHTS);
        var sent = sentToOffices(number);
        var notices = notices(number);

        // when
        story.play(
                number,
                IdentificationProcess.Step.EXPLAIN_RIGHTS,
                Map.of(IdentificationProcess.Variable.ACCEPTS_HELP, "no"));
        story.timePasses("P30D");

        // then
        assertThat(story.steps(number)).isEmpty();
        assertThat(sentToOffices(number)).isEqualTo(sent);
        assertThat(notices(number)).isEqualTo(notices);
    }

    @Test
    void who_is_not_found_at_a_visit_is_looked_for_by_no_other_office() {
        // given
        var number = story.before(VISIT);
        var visitor = story.open(number, VISIT).agency();
        var sent = sentToOffices(number);

        // when
        story.play(number, VISIT, Map.of("visitMode", "NotFound", "contactTries", 1));

        // then
        assertThat(sentToOffices(number)).isEqualTo(sent);
        assertThat(workItems.ofCase(number)).extracting(OpenStep::agency).isSubsetOf(visitor);
    }

    private List<AgencyCode> sentToOffices(CaseNumber number) {
        return story.sent(number).stream()
                .map(Message::to)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> notices(CaseNumber number) {
        return system.sees(() -> database.sql("select key from notice where case_number = :number order by key")
                .param("number", number.value())
                .query(String.class)
                .list());
    }
}
