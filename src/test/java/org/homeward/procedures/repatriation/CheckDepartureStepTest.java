package org.homeward.procedures.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CasePart.Relative;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Safeguard;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.LegalMattersProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDepartureStepTest {

    private static final Relative OTHER = new Relative(CaseNumber.NOBODYS, true, false, List.of());

    static Stream<Arguments> whatIsInTheWay() {
        return Stream.of(
                refused("askedAlone departure.askAlone", made -> made.says("askedAlone", "no")),
                refused("fitToTravel departure.notFit", made -> made.withinOneCountry()
                        .says("fitToTravel", "no")),
                refused(
                        "journeyOnDay departure.dayOver",
                        made -> made.knows(HandoverProcess.Variable.PLANNED_HANDOVER, "2026-03-01")),
                refused("journeyOnDay departure.paperExpired", made -> made.says("travelDocumentExpiry", "2026-03-01")),
                refused(
                        "journeyOnDay departure.paperExpired",
                        made -> made.with(CasePart.newest("travelDocumentExpiry"), Optional.of("2026-03-01"))),
                refused("travelDocument departure.paperAppliedFor", made -> made.says("travelDocument", "applied")),
                refused(
                        "stillWantsReturn children.missing.ageSettled",
                        made -> made.open(AgeSettlementProcess.Step.SETTLE_AGE)),
                refused("stillWantsReturn departure.orderedStay", made -> made.with(CasePart.ORDERED_STAY, true)),
                refused(
                        "stillWantsReturn departure.legalOpen",
                        made -> made.open(LegalMattersProcess.Step.CLEAR_LEGAL_MATTERS)),
                refused("stillWantsReturn risk.recheckOpen", made -> made.open(HomeWarningProcess.Step.REASSESS_RISK)),
                refused(
                        "stillWantsReturn risk.notBearable",
                        made -> made.with(
                                CasePart.newest("riskAfterAssessment"), Optional.of(ReturnWishProcess.Answer.NO_GO))),
                refused(
                        "documentsReady documents.missing",
                        made -> made.table(Decision.REQUIRED_DOCUMENTS, Map.of("document", "ticket"))),
                refused(
                        "stillWantsReturn departure.heldOnArrival",
                        made -> made.with(CasePart.fromOrigin("heldOnArrival"), Optional.of("yes"))),
                refused(
                        "stillWantsReturn linked.cross.notAnnounced",
                        made -> made.with(CasePart.FAMILY, List.of(OTHER))),
                refused("stillWantsReturn linked.home.notPlanned", made -> made.withinOneCountry()
                        .with(CasePart.FAMILY, List.of(OTHER))));
    }

    private static Arguments refused(String by, Consumer<ValueCase> made) {
        return Arguments.of(by, made);
    }

    @ParameterizedTest
    @MethodSource("whatIsInTheWay")
    void nobody_leaves_while_something_is_in_the_way(String refusal, Consumer<ValueCase> inTheWay) {
        // given
        var made = leaves(ValueCase.adult());

        // when
        inTheWay.accept(made);

        // then
        assertThat(made.refusedBy(CheckDepartureStep.RULES)).containsExactly(refusal);
    }

    @ParameterizedTest
    @MethodSource("whatIsInTheWay")
    void a_no_is_taken_whatever_is_in_the_way(String refusal, Consumer<ValueCase> inTheWay) {
        // given
        var made = leaves(ValueCase.adult());
        inTheWay.accept(made);

        // when
        made.says(DomesticReturnProcess.Variable.STILL_WANTS_RETURN, "no");

        // then
        assertThat(made.does(CheckDepartureStep.RULES)).contains(new Effect.TakesBack(Purpose.Return));
    }

    @Test
    void who_is_ready_leaves_with_a_named_escort() {
        // given
        var made = leaves(ValueCase.adult());

        // then
        assertThat(made.does(CheckDepartureStep.RULES)).containsExactly(new Effect.Escort(ValueCase.NOW));
        assertThat(made.sets(CheckDepartureStep.RULES, "escortNamed")).isEqualTo(true);
        assertThat(made.sets(CheckDepartureStep.RULES, HandoverProcess.Variable.DAY_KEPT))
                .isEqualTo(true);
        assertThat(made.sets(CheckDepartureStep.RULES, DomesticReturnProcess.Variable.CHILD_OBJECTS))
                .isEqualTo(false);
    }

    @Test
    void an_escort_that_was_emptied_has_no_name_any_more() {
        assertThat(leaves(ValueCase.adult()).says("escortName", "").does(CheckDepartureStep.RULES))
                .containsExactly(new Effect.Escort(null));
    }

    @Test
    void an_expiry_that_was_emptied_says_that_there_is_none() {
        // given
        var made = leaves(ValueCase.adult())
                .with(CasePart.newest("travelDocumentExpiry"), Optional.of("2026-03-01"))
                .says("travelDocumentExpiry", "");

        // then
        assertThat(made.refusedBy(CheckDepartureStep.RULES)).isEmpty();
    }

    @Test
    void papers_that_are_ready_or_waived_keep_nobody() {
        // given
        var papers = Map.<String, Object>of("document", "ticket");

        // then
        assertThat(leaves(ValueCase.adult())
                        .table(Decision.REQUIRED_DOCUMENTS, papers)
                        .says("documentsReady", List.of("ticket"))
                        .refusedBy(CheckDepartureStep.RULES))
                .isEmpty();
        assertThat(leaves(ValueCase.adult())
                        .table(Decision.REQUIRED_DOCUMENTS, papers)
                        .says("documentsWaivedReason", "words")
                        .refusedBy(CheckDepartureStep.RULES))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fitToTravel", "journeyOnDay"})
    void a_day_over_the_border_that_cannot_be_kept_is_called_off(String field) {
        // given
        var made = leaves(ValueCase.adult())
                .open(HomeWarningProcess.Step.RECHECK_RISK)
                .says(field, "no");

        // then
        assertThat(made.sets(CheckDepartureStep.RULES, HandoverProcess.Variable.DAY_KEPT))
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"childObjectsToReturn yes", "stillWantsReturn no"})
    void a_childs_no_is_an_objection(String answer) {
        // given
        var made = leaves(ValueCase.safeChild()).says(answer.split(" ")[0], answer.split(" ")[1]);

        // then
        assertThat(made.does(CheckDepartureStep.RULES))
                .containsExactly(new Effect.Escort(ValueCase.NOW), new Effect.ObjectsAnew(ValueCase.NOW));
        assertThat(made.sets(CheckDepartureStep.RULES, DomesticReturnProcess.Variable.CHILD_OBJECTS))
                .isEqualTo(true);
    }

    @Test
    void a_child_for_whom_no_panel_decided_goes_to_the_panel_whatever_is_in_the_way() {
        // given
        var made = leaves(ValueCase.safeChild())
                .with(CasePart.SAFEGUARDS, Safeguard.NONE)
                .with(CasePart.ORDERED_STAY, true);

        // then
        assertThat(made.sets(CheckDepartureStep.RULES, DomesticReturnProcess.Variable.CHILD_OBJECTS))
                .isEqualTo(true);
        assertThat(made.sets(CheckDepartureStep.RULES, HandoverProcess.Variable.DAY_KEPT))
                .isEqualTo(true);
    }

    @Test
    void the_rules_that_it_keeps_follow_from_what_it_insists_on() {
        assertThat(CheckDepartureStep.RULES.rules()).containsExactly("R17", "R19", "R20", "R21");
    }

    private static ValueCase leaves(ValueCase made) {
        return made.knows(HandoverProcess.Variable.PLANNED_HANDOVER, ValueCase.TODAY.toString())
                .knows(HandoverProcess.Variable.HANDOVER_POINT, "poipet")
                .says(DomesticReturnProcess.Variable.STILL_WANTS_RETURN, "yes")
                .says("askedAlone", "yes")
                .says("fitToTravel", "yes")
                .says("journeyOnDay", "yes")
                .says("escortName", "words")
                .says("travelDocument", "passport");
    }
}
