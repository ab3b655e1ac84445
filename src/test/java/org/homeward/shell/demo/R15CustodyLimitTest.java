package org.homeward.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.homeward.deadlines.NewPause;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.Pauses;
import org.homeward.engine.OpenStep;
import org.homeward.shared.ActingParty;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.CustodyProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R15: limits on custody are maxima that run to the minute; no reason pauses them. */
class R15CustodyLimitTest extends AcrossTheStory {

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
        var refused = catchThrowableOfType(WrongContent.class, () -> pause(step, reason));

        // then
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("reason");
            assertThat(problem.messageKey()).isEqualTo("deadlines.pause.refused.custody");
            assertThat(problem.arguments().get(0).toString()).contains("24 hours");
            assertThat(problem.arguments().get(1).toString()).contains("Custody for fact-finding");
        });
        assertThat(open(step.number(), step.key()).due())
                .isEqualTo(due)
                .isEqualTo(clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofHours(24)));
        assertThat(open(step.number(), step.key()).paused()).isFalse();
    }

    private OpenStep held() {
        var number = opened();
        tellBefore(number, SAFETY);
        play(number, SAFETY, Map.of("custodyHeld", "yes", "custodySince", "@now", "custodyBasis", "factFinding"));
        delivery.deliver(number);
        return open(number, CustodyProcess.Step.END_CUSTODY);
    }

    private void pause(OpenStep step, PauseReason reason) {
        var by = actor(StoryPeople.of(step.agency(), step.group(), 1));
        var asked = new NewPause(
                reason, clock.instant().atZone(clock.getZone()).toLocalDate().plusDays(9), "17/2569", null, null);
        ActingParty.as(by.agency(), () -> pauses.pause(step.id(), asked, by, Locale.ENGLISH));
    }
}
