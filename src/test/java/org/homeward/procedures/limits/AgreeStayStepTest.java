package org.homeward.procedures.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.procedures.limits.RenewDocumentStepTest.watched;

import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.EndingRightProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreeStayStepTest {

    private static final String AGAIN = ProtectionProcess.Answer.RETURN_AGAIN;
    private static final CasePart<Boolean> AWAITED = CasePart.awaited(ProtectionProcess.Message.RETURN_TAKEN_UP);

    @Test
    void a_return_that_the_journey_cannot_take_up_again_is_refused() {
        // given
        var said = stay(AGAIN).says("returnAgainBecause", "changedMind");

        // then
        assertThat(said.problems(AgreeStayStep.RULES))
                .containsExactly(Requirement.problem(
                        ProtectionProcess.Variable.STAY_OUTCOME, "refusal.wrongContent.returnAgain"));
        assertThat(said.with(AWAITED, true).problems(AgreeStayStep.RULES)).isEmpty();
    }

    @Test
    void who_stays_is_not_asked_whether_the_journey_waits() {
        assertThat(stay("localStay").problems(AgreeStayStep.RULES)).isEmpty();
    }

    @Test
    void a_return_is_taken_up_before_the_paper_is_watched() {
        // given
        var said = stay(AGAIN)
                .with(AWAITED, true)
                .says("returnAgainBecause", "changedMind")
                .says("stayUntil", "2026-05-01");

        // then
        assertThat(said.effects(AgreeStayStep.RULES))
                .isEqualTo(Effects.of(new Effect.TakesReturnUp("changedMind"), new Effect.Undone(CaseEvent.returnEnded))
                        .and(watched("2026-05-01", "2026-04-01"))
                        .and(noRight()));
    }

    @ParameterizedTest
    @CsvSource({"localStay, true", "stayForNow, true", "leavesCare, false"})
    void the_permit_of_who_is_here_is_watched(String outcome, boolean watched) {
        assertThat(stay(outcome).says("stayUntil", "2026-05-01").effects(AgreeStayStep.RULES))
                .isEqualTo((watched ? watched("2026-05-01", "2026-04-01") : Effects.NONE).and(noRight()));
    }

    @Test
    void a_right_after_a_verdict_ends_where_a_limit_is_known() {
        // given
        var said = stay("leavesCare").says("finalVerdictOn", "2026-02-01");

        // then
        assertThat(said.effects(AgreeStayStep.RULES)).isEqualTo(noRight());

        // when
        said.table(
                Decision.LIMIT_THAT_APPLIES,
                told -> Optional.of(Map.of("key", told.get("begins") + "Right" + told.get("kind"))));

        // then
        assertThat(said.effects(AgreeStayStep.RULES))
                .isEqualTo(Effects.set(EndingRightProcess.Variable.RIGHT_LIMIT, "verdictRight")
                        .andSet("verdict", "2026-02-01"));
    }

    @Test
    void an_emptied_day_begins_no_right() {
        // given
        var said = SecureSafetyStepTest.limits(stay("leavesCare")).says("finalVerdictOn", "");

        // then
        assertThat(said.effects(AgreeStayStep.RULES)).isEqualTo(noRight());
    }

    private static ValueCase stay(String outcome) {
        return ValueCase.adult().deadline("paperWatch", -30).says(ProtectionProcess.Variable.STAY_OUTCOME, outcome);
    }

    private static Effects noRight() {
        return Effects.set(EndingRightProcess.Variable.RIGHT_LIMIT, null).andSet("verdict", null);
    }
}
