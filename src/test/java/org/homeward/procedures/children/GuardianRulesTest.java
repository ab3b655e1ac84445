package org.homeward.procedures.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.homeward.procedures.Safeguard;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.IdentificationProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardianRulesTest {

    @Test
    void a_child_without_a_guardian_whom_nobody_looks_for_lacks_one() {
        assertThat(lacks(Safeguard.NONE, IdentificationProcess.Step.INTERVIEW_PERSON))
                .isTrue();
        assertThat(lacks(until(ValueCase.TODAY), IdentificationProcess.Step.INTERVIEW_PERSON))
                .isFalse();
        assertThat(lacks(until(ValueCase.TODAY.minusDays(1)), IdentificationProcess.Step.INTERVIEW_PERSON))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                IdentificationProcess.Step.SCREEN_PERSON,
                IdentificationProcess.Step.SECURE_SAFETY,
                IdentificationProcess.Step.PLACE_TEMPORARILY,
                IdentificationProcess.Step.APPOINT_GUARDIAN
            })
    void while_one_is_asked_for_or_will_be_before_the_interview_no_second_one_is(String open) {
        assertThat(lacks(Safeguard.NONE, open)).isFalse();
    }

    private static boolean lacks(Safeguard known, String open) {
        return GuardianRules.lacks(known, ValueCase.TODAY, () -> Stream.of(open));
    }

    private static Safeguard until(LocalDate day) {
        return new Safeguard(Instant.EPOCH, day, null, null, null, null, null, null);
    }
}
