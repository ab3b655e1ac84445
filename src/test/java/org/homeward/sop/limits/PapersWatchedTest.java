package org.homeward.sop.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.EndingPaperProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The last day of a permit or a document is watched from the day on which it is known, until the person has left. */
@WholeRun
@ProcessTest
class PapersWatchedTest {

    private static final String CLEAR = ProtectionProcess.Step.CLEAR_LEGAL_MATTERS;
    private static final String RENEW = EndingPaperProcess.Step.RENEW_PAPER;

    @Autowired
    Stories story;

    @Test
    void a_permit_of_stay_is_renewed_in_its_last_30_days_and_the_new_one_is_watched_again() {
        // given
        var number = story.before(CLEAR);
        story.play(number, CLEAR, Map.of("stayUntil", "@in50"));
        assertThat(story.steps(number)).doesNotContain(RENEW);

        // when
        story.timePasses("P21D");

        // then
        assertThat(story.steps(number)).contains(RENEW);

        // when
        story.play(number, RENEW, Map.of("paperOutcome", "renewed", "stayUntil", "@in60"));
        assertThat(story.steps(number)).doesNotContain(RENEW);
        story.timePasses("P31D");

        // then
        assertThat(story.steps(number)).containsOnlyOnce(RENEW);
    }

    @Test
    void the_same_day_is_watched_once_and_not_after_the_person_has_left() {
        // given
        var number = story.before(CLEAR);
        Map<String, Object> notYet = Map.of("stayUntil", "@in20", ProtectionProcess.Variable.LEGAL_CLEARED, "no");

        // when
        story.play(number, CLEAR, notYet);
        story.play(number, CLEAR, notYet);
        story.timePasses("P1D");

        // then
        assertThat(story.steps(number)).containsOnlyOnce(RENEW);

        // when
        leaves(number);

        // then
        assertThat(story.steps(number)).doesNotContain(RENEW);
    }

    @ParameterizedTest
    @CsvSource({"localStay, true", "leavesCare, false"})
    void the_permit_of_who_stays_is_watched_and_that_of_who_leaves_is_not(String outcome, boolean watched) {
        // given
        var number = story.upTo(ReturnWishProcess.Step.COUNSEL_RETURN, Map.of("fearsAuthoritiesAtHome", "yes"));
        var stay = ProtectionProcess.Step.AGREE_STAY;

        // when
        story.play(number, stay, Map.of(ProtectionProcess.Variable.STAY_OUTCOME, outcome, "stayUntil", "@in20"));
        story.timePasses("P1D");

        // then
        assertThat(story.steps(number).contains(RENEW)).isEqualTo(watched);
    }

    private void leaves(CaseNumber number) {
        story.leaveOpenUntil(number, RENEW, HandoverProcess.Step.RECEIPT_HANDOVER);
        story.play(number, HandoverProcess.Step.RECEIPT_HANDOVER, Map.of());
    }
}
