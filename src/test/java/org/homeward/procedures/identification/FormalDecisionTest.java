package org.homeward.procedures.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.WrongContent.FieldProblem;
import org.homeward.shared.procedures.IdentificationProcess;
import org.junit.jupiter.api.Test;

/** Nobody decides alone who is a victim, nor reviews an own decision. */
class FormalDecisionTest {

    @Test
    void r1_nothing_is_decided_before_the_panel_was_heard() {
        assertThat(ValueCase.adult().problems(DecideStatus.RULES))
                .extracting(FieldProblem::field, FieldProblem::messageKey)
                .containsExactly(tuple(IdentificationProcess.Variable.IDENTIFICATION_DECISION, "panel.quorumMissing"));
        assertThat(ValueCase.adult()
                        .with(CasePart.heard("identification"), true)
                        .effects(DecideStatus.RULES))
                .isEqualTo(Effects.NONE);
    }

    @Test
    void nobody_reviews_a_decision_that_they_took_part_in() {
        assertThat(ValueCase.adult().says("reviewerTookPart", "yes").problems(ReviewDecision.RULES))
                .extracting(FieldProblem::field, FieldProblem::messageKey)
                .containsExactly(tuple("reviewerTookPart", "review.tookPart"));
        assertThat(ValueCase.adult().says("reviewerTookPart", "no").effects(ReviewDecision.RULES))
                .isEqualTo(Effects.NONE);
    }
}
