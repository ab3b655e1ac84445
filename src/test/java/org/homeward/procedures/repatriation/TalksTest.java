package org.homeward.procedures.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The talks about the return and about what home says, and the looks at the risk after them. */
class TalksTest {

    @ParameterizedTest
    @CsvSource({"no, true, true", "yes, false, true", "notAsked, false, false"})
    void only_a_clear_no_to_fear_opens_the_way_home(String fears, boolean may, boolean asked) {
        // given
        var made = ValueCase.adult()
                .says("fearsAuthoritiesAtHome", fears)
                .says(ReturnWishProcess.Variable.RETURN_WISH, "return");

        // then
        assertThat(made.sets(CounselReturnStep.RULES, ReturnWishProcess.Variable.MAY_CONTACT_ORIGIN))
                .isEqualTo(may);
        assertThat(made.sets(CounselReturnStep.RULES, ReturnWishProcess.Variable.CONTACT_SAFETY_ASKED))
                .isEqualTo(asked);
        assertThat(made.sets(CounselReturnStep.RULES, "nextTalkOn")).isNull();
        assertThat(made.does(CounselReturnStep.RULES)).isEmpty();
    }

    @Test
    void the_day_of_the_next_talk_is_kept_if_one_was_agreed() {
        assertThat(ValueCase.adult().says("nextTalkOn", "2026-03-09").sets(CounselReturnStep.RULES, "nextTalkOn"))
                .isEqualTo("2026-03-09");
    }

    @Test
    void an_adult_who_wants_to_stay_takes_the_consent_back() {
        assertThat(ValueCase.adult()
                        .says(ReturnWishProcess.Variable.RETURN_WISH, "stay")
                        .does(CounselReturnStep.RULES))
                .containsExactly(new Effect.TakesBack(Purpose.Return));
        assertThat(ValueCase.adult()
                        .says(HomeWarningProcess.Variable.WARNING_WISH, "stay")
                        .does(HearWarningStep.RULES))
                .containsExactly(new Effect.TakesBack(Purpose.Return));
    }

    @Test
    void a_child_that_wants_to_stay_objects_once_the_panel_hears_of_it() {
        assertThat(ValueCase.safeChild()
                        .says(ReturnWishProcess.Variable.RETURN_WISH, "stay")
                        .does(CounselReturnStep.RULES))
                .isEmpty();
        assertThat(ValueCase.safeChild()
                        .says(ReturnWishProcess.Variable.RETURN_WISH, "stay")
                        .knows(ReturnWishProcess.Variable.REQUEST_SENT, true)
                        .does(CounselReturnStep.RULES))
                .containsExactly(new Effect.ObjectsAnew(ValueCase.NOW));
        assertThat(ValueCase.safeChild()
                        .says(HomeWarningProcess.Variable.WARNING_WISH, "stay")
                        .knows(BestInterestsProcess.Variable.WARNING_GIVEN, true)
                        .does(HearWarningStep.RULES))
                .containsExactly(new Effect.ObjectsAnew(ValueCase.NOW));
    }

    @ParameterizedTest
    @CsvSource({"true, true, true, false", "true, false, false, true", "false, false, true, true"})
    void a_talk_before_the_report_keeps_nobody_waiting(boolean before, boolean reported, boolean waits, boolean early) {
        // given
        var made = ValueCase.adult()
                .knows(BestInterestsProcess.Variable.BEFORE_REPORT, before)
                .knows("reported", reported);

        // then
        assertThat(made.sets(HearWarningStep.RULES, HomeWarningProcess.Variable.APPROVAL_WAITS))
                .isEqualTo(waits);
        assertThat(made.sets(HearWarningStep.RULES, HomeWarningProcess.Variable.WARNED_ANEW))
                .isEqualTo(early);
        assertThat(made.sets(RiskReviewSteps.REASSESS, HomeWarningProcess.Variable.APPROVAL_WAITS))
                .isEqualTo(waits);
    }

    @Test
    void who_was_warned_anew_since_the_talk_is_talked_with_again() {
        // given
        var made = ValueCase.adult()
                .knows(BestInterestsProcess.Variable.BEFORE_REPORT, true)
                .knows("reported", true)
                .knows(BestInterestsProcess.Variable.WARNING_GIVEN, true)
                .knows(HomeWarningProcess.Variable.WARNED_ANEW, true);

        // then
        assertThat(made.sets(RiskReviewSteps.REASSESS, HomeWarningProcess.Variable.WARNED_ANEW))
                .isEqualTo(true);
        assertThat(made.knows(BestInterestsProcess.Variable.WARNING_GIVEN, false)
                        .sets(RiskReviewSteps.REASSESS, HomeWarningProcess.Variable.WARNED_ANEW))
                .isEqualTo(false);
    }

    @Test
    void a_look_at_the_risk_may_name_the_day_of_the_next_one() {
        // given
        var made = ValueCase.adult()
                .says("riskRecheckOn", "2026-05-01")
                .says("riskAfterAssessment", ReturnWishProcess.Answer.NO_GO);

        // then
        for (var rules : List.of(RiskReviewSteps.ASSESS, RiskReviewSteps.RECHECK, RiskReviewSteps.REASSESS)) {
            assertThat(made.does(rules)).containsExactly(new Effect.LooksAgain(LocalDate.parse("2026-05-01")));
        }
        assertThat(made.sets(RiskReviewSteps.RECHECK, HomeWarningProcess.Variable.RISK_TOO_HIGH))
                .isEqualTo(true);
        assertThat(made.says("riskAfterAssessment", "go")
                        .sets(RiskReviewSteps.RECHECK, HomeWarningProcess.Variable.RISK_TOO_HIGH))
                .isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource({
        "doNotReturn, no, NotFound, true, true",
        "return, yes, NotFound, true, true",
        "return, no, Successful, false, true",
        "return, no, NotFound, false, false"
    })
    void what_the_assessor_advises_is_a_warning(
            String advice, String involved, String outcome, boolean warns, boolean reopened) {
        // given
        var made = ValueCase.adult()
                .says("assessorRecommendation", advice)
                .says("familyInvolvedSuspected", involved)
                .says(OriginResponseProcess.Variable.TRACING_OUTCOME, outcome);

        // then
        assertThat(made.sets(HomeWarningSteps.ASSESS_FAMILY, BestInterestsProcess.Variable.WARNING_GIVEN))
                .isEqualTo(warns);
        assertThat(made.sets(HomeWarningSteps.ASSESS_FAMILY, OriginResponseProcess.Variable.RISK_REOPENED))
                .isEqualTo(reopened);
    }

    @Test
    void each_reason_alone_makes_the_report_a_warning() {
        assertThat(warns(ValueCase.adult())).isEqualTo(false);
        assertThat(warns(ValueCase.adult().knows(BestInterestsProcess.Variable.WARNING_GIVEN, true)))
                .isEqualTo(true);
        assertThat(warns(
                        ValueCase.adult().says(BestInterestsProcess.Variable.ASSESSMENT_RECOMMENDATION, "alternative")))
                .isEqualTo(true);
        assertThat(warns(ValueCase.adult().with(CasePart.newest("familyInvolvedSuspected"), Optional.of("yes"))))
                .isEqualTo(true);
        assertThat(warns(ValueCase.adult().says("returnConditions", List.of("otherPlace"))))
                .isEqualTo(true);
    }

    @Test
    void once_the_family_was_assessed_the_risk_is_looked_at_again() {
        assertThat(ValueCase.adult()
                        .knows(OriginResponseProcess.Variable.TRACING_OUTCOME, "Successful")
                        .sets(HomeWarningSteps.REPORT_ASSESSMENT, OriginResponseProcess.Variable.RISK_REOPENED))
                .isEqualTo(true);
    }

    private static @Nullable Object warns(ValueCase made) {
        return made.sets(HomeWarningSteps.REPORT_ASSESSMENT, OriginResponseProcess.Variable.HOME_WARNS);
    }
}
