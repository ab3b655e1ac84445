package org.homeward.sop.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.homeward.channel.Message;
import org.homeward.platform.demo.Passed;
import org.homeward.platform.demo.Scenario;
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
        assertThat(story.ended(tale.number())).contains("closed");
        assertThat(story.sent(tale.number())).noneMatch(Message::crossesBorder);
        var passed = new Passed(history);
        assertThat(passed.of(tale.number(), "repatriation")).isEmpty();
        assertThat(passed.of(tale.number(), "domesticReturn")).isEmpty();
        assertThat(passed.of(tale.number(), "reintegration"))
                .contains("userTask_planReintegration")
                .doesNotContain("userTask_receiveInTransit");
    }

    private static Scenario atHome(String country, int age) {
        return new Scenario(
                "at-home-" + country,
                country,
                country,
                "TH",
                age,
                "closed",
                Map.of("wayIn", "identifiedAtHome"),
                Map.of("userTask_visitPerson", List.of(Map.of("visitOutcome", "goalsMet"))),
                null);
    }
}
