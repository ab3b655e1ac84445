package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.homeward.engine.forms.PackagedForms;
import org.homeward.platform.demo.Passed;
import org.homeward.platform.demo.StoryBook;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The day that an assessment of the risk names opens another one; nobody goes on before it, or against it. */
@WholeRun
@ProcessTest
class RiskRecheckTest {

    private static final String AGAIN = HomeWarningProcess.Step.RECHECK_RISK;
    private static final String APPROVAL = ReturnApprovalProcess.Step.REQUEST_APPROVAL;
    private static final String CHECK = HandoverProcess.Step.CHECK_DEPARTURE;

    @Autowired
    Stories story;

    @Autowired
    HistoryService history;

    @Test
    void the_risk_is_looked_at_again_on_its_day_before_anybody_can_be_asked_to_approve() {
        // given
        var number = assessed();
        story.tellBefore(number, APPROVAL);
        assertThat(story.steps(number)).doesNotContain(AGAIN);

        // when
        story.timePasses("P11D");

        // then
        assertThat(story.steps(number)).contains(AGAIN);
        assertThat(story.open(number, AGAIN).due()).isNotNull();
        refused(number, APPROVAL);

        // when
        story.play(
                number, AGAIN, Map.of("riskAfterAssessment", ReturnWishProcess.Answer.NO_GO, "riskRecheckOn", "@in5"));

        // then
        refused(number, APPROVAL);
        story.timePasses("P6D");
        story.play(number, AGAIN, Map.of());
        story.play(number, APPROVAL, Map.of());
        assertThat(story.steps(number)).doesNotContain(APPROVAL, AGAIN);
    }

    @Test
    void nobody_leaves_while_it_is_looked_at_and_a_no_of_the_person_ends_it() {
        // given
        var number = assessed();
        story.tellBefore(number, CHECK);
        story.timePasses("P11D");
        assertThat(story.steps(number)).contains(AGAIN);
        refused(number, CHECK);

        // when
        story.play(number, CHECK, Map.of(HandoverProcess.Variable.STILL_WANTS_RETURN, "no"));

        // then
        assertThat(story.steps(number)).doesNotContain(AGAIN);
    }

    @Test
    void within_one_country_a_no_ends_the_way_home_as_too_dangerous() {
        // given
        var tale = story.begun(StoryBook.named("same-country-risk-becomes-too-high"), 0, Map.of());

        // when
        story.tellToTheEnd(tale);

        // then
        assertThat(story.ended(tale.number())).contains(ReturnJourneyProcess.Outcome.STAYS_HERE);
        assertThat(new Passed(history).of(tale.number(), DomesticReturnProcess.KEY))
                .contains("event_becameUnsafe")
                .doesNotContain(DomesticReturnProcess.Step.BRING_HOME);
    }

    @Test
    void nobody_is_brought_home_while_it_is_looked_at() {
        // given
        var travel = DomesticReturnProcess.Step.BRING_HOME;
        var tale = story.begun(StoryBook.named("same-country"), 0, Map.of());
        var number = tale.number();
        story.tellBefore(tale, ReturnWishProcess.Step.ASSESS_RISK);
        story.play(number, ReturnWishProcess.Step.ASSESS_RISK, Map.of("riskRecheckOn", "@in10"));
        story.tellBefore(tale, travel);
        story.timePasses("P11D");
        assertThat(story.steps(number)).contains(AGAIN, travel);

        // when / then
        refused(number, travel);
        story.play(number, AGAIN, Map.of());
        story.play(number, travel, Map.of());
        assertThat(story.steps(number)).doesNotContain(travel);
    }

    @Test
    void without_a_day_it_stays_with_the_one_assessment() {
        // given
        var number = story.upTo(ReturnWishProcess.Step.ASSESS_RISK, Map.of("riskRecheckOn", ""));
        story.tellBefore(number, APPROVAL);

        // when
        story.timePasses("P60D");

        // then
        assertThat(story.steps(number)).doesNotContain(AGAIN);
    }

    /** Left as it is, the day of the last look would open the next one at once, again and again. */
    @Test
    void no_form_fills_in_the_day_of_the_last_look_as_that_of_the_next() {
        for (var form : List.of("risk-assessment", "risk-after-warning")) {
            assertThat(PackagedForms.read(Path.of("forms/repatriation", form + ".form"))
                            .askedAnew())
                    .as(form)
                    .contains("riskRecheckOn");
        }
    }

    private CaseNumber assessed() {
        return story.upTo(ReturnWishProcess.Step.ASSESS_RISK, Map.of("riskRecheckOn", "@in10"));
    }

    private void refused(CaseNumber number, String step) {
        assertThatThrownBy(() -> story.play(number, step, Map.of())).isInstanceOf(InvalidContentException.class);
    }
}
