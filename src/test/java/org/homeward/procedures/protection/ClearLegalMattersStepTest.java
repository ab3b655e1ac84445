package org.homeward.procedures.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.homeward.procedures.Effect;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.ProtectionProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClearLegalMattersStepTest {

    @Test
    void a_charge_opens_legal_aid_and_a_request_not_to_punish() {
        assertThat(cleared().says("chargeStatus", "pending").refusedBy(ClearLegalMattersStep.RULES))
                .containsExactly("lawyer legal.open.lawyer", "nonPunishmentAsked legal.open.nonPunishment");
        assertThat(cleared()
                        .says("chargeStatus", "convicted")
                        .says("lawyer", "words")
                        .says("nonPunishmentAsked", "yes")
                        .refusedBy(ClearLegalMattersStep.RULES))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"removalOrder, running, legal.open.removalOrder", "witnessStatus, ordered, legal.open.hold"})
    void nothing_is_cleared_while_a_removal_runs_or_a_hold_is_ordered(String field, String answer, String refusal) {
        assertThat(cleared().says(field, answer).refusedBy(ClearLegalMattersStep.RULES))
                .containsExactly(field + " " + refusal);
        assertThat(cleared()
                        .says(field, answer)
                        .says(ProtectionProcess.Variable.LEGAL_CLEARED, "no")
                        .refusedBy(ClearLegalMattersStep.RULES))
                .isEmpty();
    }

    @Test
    void documents_that_end_are_watched() {
        assertThat(cleared()
                        .says("stayUntil", "2026-09-01")
                        .lastDay("paperWatch", "2026-08-01")
                        .does(ClearLegalMattersStep.RULES))
                .containsExactly(new Effect.PaperEnds(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-08-01")));
    }

    private static ValueCase cleared() {
        return ValueCase.adult().says(ProtectionProcess.Variable.LEGAL_CLEARED, "yes");
    }
}
