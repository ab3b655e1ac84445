package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.homeward.channel.MessageDelivery;
import org.homeward.deadlines.pauses.Pauses;
import org.homeward.engine.steps.OpenStep;
import org.homeward.platform.demo.DemoStoryStaff;
import org.homeward.shared.ActingParty;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.CustodyProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R15: limits on custody are maxima that run to the minute; no reason pauses them. */
@ProcessTest
class R15CustodyLimitTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @Autowired
    MessageDelivery delivery;

    private static final String SAFETY = IdentificationProcess.Step.SECURE_SAFETY;

    @Autowired
    Pauses pauses;

    @ParameterizedTest
    @EnumSource(PauseReason.class)
    void no_reason_pauses_a_limit_on_custody_and_the_refusal_names_the_rule_and_its_source(PauseReason reason) {
        // given
        var step = held();
        var due = step.due();

        // when
        var refused = catchThrowableOfType(InvalidContentException.class, () -> pause(step, reason));

        // then
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("reason");
            assertThat(problem.messageKey()).isEqualTo("deadlines.pause.refused.custody");
            assertThat(problem.arguments().get(0).toString()).contains("24 hours");
            assertThat(problem.arguments().get(1).toString()).contains("Custody for fact-finding");
        });
        assertThat(story.open(step.number(), step.key()).due())
                .isEqualTo(due)
                .isEqualTo(clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofHours(24)));
        assertThat(story.open(step.number(), step.key()).paused()).isFalse();
    }

    private OpenStep held() {
        var number = story.opened();
        story.tellBefore(number, SAFETY);
        story.play(number, SAFETY, Map.of("custodyHeld", "yes", "custodySince", "@now", "custodyBasis", "factFinding"));
        delivery.deliver(number);
        return story.open(number, CustodyProcess.Step.END_CUSTODY);
    }

    private void pause(OpenStep step, PauseReason reason) {
        var by = story.actor(DemoStoryStaff.of(step.agency(), step.group(), 1));
        var asked = new PauseRequest(
                reason, clock.instant().atZone(clock.getZone()).toLocalDate().plusDays(9), null, null, "17/2569");
        ActingParty.as(by.agency(), () -> pauses.pause(step.id(), asked, by, Locale.ENGLISH));
    }
}
