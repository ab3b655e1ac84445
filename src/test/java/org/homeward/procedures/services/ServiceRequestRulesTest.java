package org.homeward.procedures.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.PlannedService;
import org.homeward.procedures.Referral.State;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked for on the case's page goes by the rules of what a step asks for. */
class ServiceRequestRulesTest {

    private static final Map<String, Set<String>> OFFERED = Map.of(
            "service", Set.of("health", "beauty"),
            "urgency", Set.of("OneDay"),
            "consentGiver", Set.of("Individual", "Caregiver"),
            "consentSignature", Set.of("signature"));

    private static final ServiceRequestRules.Anew NOBODY = new ServiceRequestRules.Anew("", "", "");

    @Test
    void it_is_planned_as_a_step_would() {
        // given
        var some = agreed(ValueCase.adult());

        // when, then
        assertThat(refused(some, asked("health", true))).isEmpty();
        assertThat(ServiceRequestRules.planned(some.state(), asked("health", true)))
                .contains(new PlannedService(
                        "destination", "health", "OneDay", "service-health", "referralOneDay", "glasses"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ConsentValue.class,
            names = {DomesticReturnProcess.Answer.GIVEN, "Withdrawn"},
            mode = EnumSource.Mode.EXCLUDE)
    void who_was_not_asked_or_declined_is_asked_in_a_step(ConsentValue value) {
        assertThat(refused(said(ValueCase.adult(), value), asked("health", true)))
                .containsExactly(problem("service", "services.asking.notAgreed"));
    }

    @Test
    void what_the_person_does_not_want_needs_no_consent_given_anew() {
        assertThat(refused(said(ValueCase.adult(), ConsentValue.Withdrawn), asked("health", false)))
                .containsExactly(problem("wanted", "services.asking.withdrawn"));
        assertThat(refused(agreed(ValueCase.adult()), asked("health", false))).isEmpty();
    }

    @Test
    void only_what_is_offered_is_asked_for() {
        // given
        var some = agreed(ValueCase.adult());

        // when, then
        assertThat(refused(some, asked("cars", true)))
                .containsExactly(problem("service", "refusal.wrongContent.value"));
        assertThat(refused(some, asked("health", "Never", true, NOBODY)))
                .containsExactly(problem("urgency", "refusal.wrongContent.value"));
    }

    @ParameterizedTest
    @CsvSource({
        "false, '', signature, '', consentGiver, services.anew.missing",
        "false, Individual, '', '', consentSignature, services.anew.missing",
        "true, Individual, signature, no, consentGiver, services.anew.guardian",
        "true, Caregiver, signature, yes, childObjectsToConsents, services.anew.child",
        "true, Caregiver, signature, '', childObjectsToConsents, services.anew.child"
    })
    void a_withdrawn_consent_is_given_anew_by_who_may_never_against_a_child(
            boolean child, String giver, String signature, String objects, String field, String key) {
        // given
        var some = said(child ? ValueCase.child() : ValueCase.adult(), ConsentValue.Withdrawn);

        // when, then
        assertThat(refused(
                        some, asked("health", "OneDay", true, new ServiceRequestRules.Anew(giver, signature, objects))))
                .containsExactly(problem(field, key));
    }

    @ParameterizedTest
    @CsvSource({"false, Individual, ''", "true, Caregiver, no"})
    void a_consent_that_was_withdrawn_can_be_given_anew(boolean child, String giver, String objects) {
        // given
        var some = said(child ? ValueCase.child() : ValueCase.adult(), ConsentValue.Withdrawn);
        var asked = asked("health", "OneDay", true, new ServiceRequestRules.Anew(giver, "signature", objects));

        // when, then
        assertThat(refused(some, asked)).isEmpty();
        assertThat(ServiceRequestRules.isAnew(some.state(), asked)).isTrue();
        assertThat(ServiceRequestRules.isAnew(agreed(ValueCase.adult()).state(), asked))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void what_is_being_asked_for_is_not_asked_for_twice(State state) {
        // given
        var some =
                agreed(ValueCase.adult()).with(CasePart.REFERRALS, List.of(SomeServices.referral(1, state, List.of())));

        // when, then
        assertThat(refused(some, asked("health", true)))
                .isEqualTo(state == State.asked ? List.of(problem("service", "services.alreadyAsked")) : List.of());
        assertThat(refused(some, asked("health", false))).isEmpty();
    }

    @Test
    void what_nobody_gives_is_refused() {
        assertThat(refused(agreed(ValueCase.adult()), asked("beauty", true)))
                .containsExactly(problem("service", "services.noRouting"));
    }

    private static List<FieldProblem> refused(ValueCase some, ServiceRequestRules.Asked asked) {
        return ServiceRequestRules.refused(some.state(), asked).stream().toList();
    }

    private static ValueCase agreed(ValueCase some) {
        return said(some, ConsentValue.Given);
    }

    private static ValueCase said(ValueCase some, ConsentValue value) {
        return SomeServices.said(SomeServices.routed(some), value);
    }

    private static ServiceRequestRules.Asked asked(String service, boolean wanted) {
        return asked(service, "OneDay", wanted, NOBODY);
    }

    private static ServiceRequestRules.Asked asked(
            String service, String urgency, boolean wanted, ServiceRequestRules.Anew consent) {
        return new ServiceRequestRules.Asked(
                "destination", ValueCase.HOST, service, urgency, "glasses", wanted, consent, OFFERED);
    }

    private static FieldProblem problem(String field, String key) {
        return new FieldProblem(field, key, List.of());
    }
}
