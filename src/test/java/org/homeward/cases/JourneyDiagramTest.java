package org.homeward.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.homeward.channel.MessageDelivery;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole journey with a case's position, as each side may see it. */
@WholeRun
@ProcessTest
class JourneyDiagramTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @Autowired
    MessageDelivery delivery;

    @Autowired
    CaseDiagrams diagrams;

    @Test
    void the_host_sees_which_parts_are_over_and_under_way() {
        // given
        var number = story.before(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
        delivery.deliver(number);

        // when
        var journey = journey(number, "th.shelter1");

        // then
        assertThat(journey.done()).containsExactly("callActivity_identification");
        assertThat(journey.here()).containsExactlyInAnyOrder("callActivity_protection", "callActivity_repatriation");
    }

    @Test
    void the_origin_sees_its_own_side_alone() {
        // given
        var number = story.before(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
        delivery.deliver(number);

        // when
        var journey = journey(number, "kh.mosvy1");

        // then
        assertThat(journey.here()).containsExactly("callActivity_repatriation");
        assertThat(journey.done()).isEmpty();
    }

    @Test
    void the_origin_sees_nothing_before_it_was_asked() {
        // given
        var number = story.before(RepatriationProcess.Step.REQUEST_TRACING);

        // then
        assertThatThrownBy(() -> journey(number, "kh.mosvy1")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_former_side_sees_no_part_that_it_had_no_step_in() {
        // given
        var number = story.before(ReintegrationProcess.Step.PLAN_REINTEGRATION);
        clock.advance(Duration.ofHours(1));
        story.play(number, ReintegrationProcess.Step.PLAN_REINTEGRATION, Map.of());

        // when
        var journey = journey(number, "th.shelter1");

        // then
        assertThat(journey.here()).isEmpty();
        assertThat(journey.done()).doesNotContain("callActivity_reintegration");
    }

    private CaseDiagram journey(CaseNumber number, String account) {
        var reader = story.actor(account);
        return ActingParty.as(reader.agency(), () -> diagrams.required(number, ReturnJourneyProcess.KEY, reader));
    }
}
