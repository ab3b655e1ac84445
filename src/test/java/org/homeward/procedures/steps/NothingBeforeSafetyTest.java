package org.homeward.procedures.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CasePart.Relative;
import org.homeward.procedures.CasePart.Way;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.RequirementGroup;
import org.homeward.procedures.Safeguard;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.SeparationProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing else in the case stands before a screening, safety, a bed, a doctor, a guardian, or before somebody is missing or in danger:
 * only what is wrong in the step's own answer refuses it.
 */
class NothingBeforeSafetyTest {

    private static final List<String> FIRST = List.of(
            IdentificationProcess.Step.SCREEN_PERSON,
            IdentificationProcess.Step.SECURE_SAFETY,
            IdentificationProcess.Step.PLACE_TEMPORARILY,
            IdentificationProcess.Step.APPOINT_GUARDIAN);

    private static final List<String> LATER = List.of(
            SeparationProcess.Step.SEPARATE_FROM_ADULTS,
            ProtectionProcess.Step.ARRANGE_SHELTER,
            ServiceReferralProcess.Step.PROVIDE_SERVICE,
            ReintegrationProcess.Step.ASSESS_NEEDS,
            ReintegrationProcess.Step.PLAN_SAFETY,
            ReintegrationProcess.Step.REASSESS_SAFETY,
            ReintegrationProcess.Step.REACH_REMOTELY,
            ReintegrationProcess.Step.RECEIVE_IN_TRANSIT,
            ReintegrationProcess.Step.REVIEW_LOST_CONTACT,
            ReintegrationProcess.Step.VISIT_PERSON);

    static Stream<StepRules> first() {
        return FIRST.stream().map(step -> DeclaredSteps.of(step).orElseThrow());
    }

    static Stream<StepRules> all() {
        return Stream.concat(FIRST.stream(), LATER.stream()).flatMap(step -> DeclaredSteps.of(step).stream());
    }

    @ParameterizedTest
    @MethodSource("first")
    void the_first_steps_insist_on_nothing_that_stands_in_the_case(StepRules rules) {
        assertThat(requirements(rules))
                .allSatisfy(requirement ->
                        assertThat(requirement.reads()).as(requirement.name()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_condition_that_fails_elsewhere_refuses_the_step(StepRules rules) {
        for (var made : List.of(child(), adult(), worst(child()), worst(adult()))) {
            assertThat(made.refusals(rules)).as(rules.step()).isEmpty();
        }
    }

    @Test
    void in_such_a_case_much_else_is_refused() {
        assertThat(DeclaredSteps.ALL.stream()
                        .filter(rules ->
                                !worst(ValueCase.child()).refusals(rules).isEmpty())
                        .map(StepRules::step)
                        .collect(Collectors.toSet()))
                .contains(IdentificationProcess.Step.INTERVIEW_PERSON, IdentificationProcess.Step.DECIDE_STATUS);
    }

    /** The step's own answer is right: of a child somebody is told, of an adult nobody (R13). */
    private static ValueCase child() {
        return ValueCase.child().says("lostContactTold", "childProtection");
    }

    private static ValueCase adult() {
        return ValueCase.adult().says("lostContactTold", "nobody");
    }

    private static List<Requirement> requirements(StepRules rules) {
        return rules.insists().stream()
                .map(StepRules.Insists::what)
                .flatMap(RequirementGroup::requirements)
                .toList();
    }

    /** No guardian any more, no view, no decision but a stay; each consent withdrawn, a court's order, a relative who has left. */
    private static ValueCase worst(ValueCase made) {
        var long_ = ValueCase.NOW.minusSeconds(9_000_000);
        var over = LocalDate.parse("2026-01-01");
        var objected = ValueCase.NOW;
        var way = new Way(HandoverProcess.KEY, HandoverProcess.Step.HAND_OVER, "2025-01-01", "elsewhere");
        return made.with(
                        CasePart.SAFEGUARDS,
                        new Safeguard(ValueCase.NOW, over, long_, null, objected, "StayInDestination", long_, null))
                .with(CasePart.CONSENTS, withdrawn())
                .with(CasePart.CONSENTS_BEFORE, withdrawn())
                .with(CasePart.ORDERED_STAY, true)
                .with(CasePart.PARENT_HERE, true)
                .with(CasePart.FAMILY, List.of(new Relative(CaseNumber.NOBODYS, true, true, List.of(way))))
                .with(
                        CasePart.PROCESS,
                        Map.of(
                                HomeWarningProcess.Variable.RISK_TOO_HIGH,
                                true,
                                RepatriationProcess.Variable.NATIONALITY_OUTCOME,
                                "notVerified"))
                .open(DeclaredSteps.ALL.stream().map(StepRules::step).toArray(String[]::new));
    }

    private static List<Consent> withdrawn() {
        return Arrays.stream(Purpose.values())
                .map(purpose -> new Consent(
                        purpose.ordinal(),
                        ValueCase.NUMBER,
                        purpose,
                        "origin.focal-point",
                        ConsentValue.Withdrawn,
                        ValueCase.NOW,
                        null,
                        ValueCase.NOW,
                        ValueCase.HOST,
                        null))
                .toList();
    }
}
