package org.homeward.sop.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.homeward.channel.Message;
import org.homeward.platform.demo.Passed;
import org.homeward.platform.demo.Scenario;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is identified only at home is supported there: nothing is sent, nobody travels. */
@ProcessTest
class SupportAtHomeTest {

    @Autowired
    Stories story;

    @Autowired
    HistoryService history;

    @ParameterizedTest
    @CsvSource({"KH, 27", "MM, 14"})
    void a_person_identified_at_home_goes_straight_to_the_support_there(String country, int age) {
        // given
        var tale = story.begun(atHome(country, age), 0, Map.of());

        // when
        story.tellToTheEnd(tale);

        // then
        assertThat(story.ended(tale.number())).contains(ReturnJourneyProcess.Outcome.CLOSED);
        assertThat(story.sent(tale.number())).noneMatch(Message::crossesBorder);
        var passed = new Passed(history);
        assertThat(passed.of(tale.number(), RepatriationProcess.KEY)).isEmpty();
        assertThat(passed.of(tale.number(), DomesticReturnProcess.KEY)).isEmpty();
        assertThat(passed.of(tale.number(), ReintegrationProcess.KEY))
                .contains(ReintegrationProcess.Step.PLAN_REINTEGRATION)
                .doesNotContain(ReintegrationProcess.Step.RECEIVE_IN_TRANSIT);
    }

    private static Scenario atHome(String country, int age) {
        return new Scenario(
                "at-home-" + country,
                country,
                country,
                "TH",
                age,
                ReturnJourneyProcess.Outcome.CLOSED,
                Map.of(ReturnJourneyProcess.Variable.WAY_IN, "identifiedAtHome"),
                Map.of(
                        ReintegrationProcess.Step.VISIT_PERSON,
                        List.of(Map.of(ReintegrationProcess.Variable.VISIT_OUTCOME, "goalsMet"))),
                null);
    }
}
