package org.homeward.procedures.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** At 18 each consent that ended is asked of the person anew, and no other (R1, R20). */
class AskConsentsAtEighteenStepTest {

    private static final String ASKED = ReturnJourneyProcess.Variable.ASKED_AT_EIGHTEEN;

    @Test
    void what_never_ended_is_not_asked() {
        assertThat(ValueCase.adult()
                        .says("returnAt18", IdentificationProcess.Answer.GIVEN)
                        .says("servicesAt18", ReturnWishProcess.Answer.NOT_ASKED)
                        .says("familyAt18", "Declined")
                        .problems(AskConsentsAtEighteenStep.RULES))
                .extracting(FieldProblem::field, FieldProblem::messageKey)
                .containsExactly(
                        tuple("familyAt18", "children.notEndedAt18"), tuple("returnAt18", "children.notEndedAt18"));
        assertThat(ended(AskedConsent.RETURN)
                        .says("returnAt18", IdentificationProcess.Answer.GIVEN)
                        .says("servicesAt18", ReturnWishProcess.Answer.NOT_ASKED)
                        .problems(AskConsentsAtEighteenStep.RULES))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Declined, Given, children.declinedAt18",
        "Withdrawn, NotAsked, children.declinedAt18",
        "Declined, Declined,",
        "Declined,,",
        "NotAsked, Given,",
        "EndedAt18, Given,"
    })
    void a_no_that_was_said_before_stands(ConsentValue before, String says, String refused) {
        assertThat(stood(before).says("returnAt18", says).problems(AskConsentsAtEighteenStep.RULES))
                .extracting(FieldProblem::messageKey)
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @Test
    void a_no_stops_what_the_newest_consent_carried() {
        assertThat(stood(ConsentValue.EndedAt18)
                        .says("returnAt18", "Declined")
                        .effects(AskConsentsAtEighteenStep.RULES))
                .isEqualTo(Effects.of(new Effect.DeclinesAnew(
                                ValueCase.consent(2, AskedConsent.RETURN, ConsentValue.EndedAt18)))
                        .andSet(ASKED, true));
    }

    @Test
    void a_no_that_was_said_before_stops_nothing_anew() {
        assertThat(stood(ConsentValue.Declined).says("returnAt18", "Declined").effects(AskConsentsAtEighteenStep.RULES))
                .isEqualTo(Effects.set(ASKED, true));
    }

    @ParameterizedTest
    @CsvSource({"Given, true", "NotAsked, false", ", false"})
    void not_asked_is_asked_again(String says, boolean all) {
        assertThat(stood(ConsentValue.NotAsked).says("returnAt18", says).effects(AskConsentsAtEighteenStep.RULES))
                .isEqualTo(Effects.set(ASKED, all));
    }

    @ParameterizedTest
    @EnumSource(names = {IdentificationProcess.Answer.GIVEN, "Expired"})
    void what_was_answered_elsewhere_since_is_not_open(ConsentValue before) {
        assertThat(stood(before).effects(AskConsentsAtEighteenStep.RULES)).isEqualTo(Effects.set(ASKED, true));
    }

    /** Two consents to the return ended; this is how the answer stood before the step. */
    private static ValueCase stood(ConsentValue before) {
        return ValueCase.adult()
                .with(
                        CasePart.ENDED_AT_18,
                        List.of(
                                ValueCase.consent(1, AskedConsent.RETURN, ConsentValue.EndedAt18),
                                ValueCase.consent(2, AskedConsent.RETURN, ConsentValue.EndedAt18)))
                .with(CasePart.CONSENTS_BEFORE, List.of(ValueCase.consent(3, AskedConsent.RETURN, before)));
    }

    private static ValueCase ended(AskedConsent... asked) {
        return ValueCase.adult()
                .with(
                        CasePart.ENDED_AT_18,
                        Arrays.stream(asked)
                                .map(one -> ValueCase.consent(1, one, ConsentValue.EndedAt18))
                                .toList());
    }
}
