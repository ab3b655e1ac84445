package org.homeward.procedures.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.PlannedService;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.ValueCase;
import org.homeward.procedures.limits.StayTimeLimits;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.ProtectionProcess;
import org.junit.jupiter.api.Test;

class ArrangeShelterStepTest {

    private static final Effect PLANNED = new Effect.Plans(
            new PlannedService("destination", "health", "OneDay", "service-health", "referralOneDay", "urgent"));

    @Test
    void services_are_asked_for_only_once_the_person_has_agreed_to_services() {
        // given
        var said = asks(ValueCase.adult());

        // then
        assertThat(said.problems(ArrangeShelterStep.RULES))
                .containsExactly(Requirement.problem("servicesNeeded", "services.consentMissing"));
        assertThat(agreed(said).problems(ArrangeShelterStep.RULES)).isEmpty();
    }

    @Test
    void a_service_that_nobody_gives_is_refused() {
        // given
        var said = agreed(asks(ValueCase.adult())).table(Decision.SERVICE_ROUTING, asked -> Optional.empty());

        // then
        assertThat(said.problems(ArrangeShelterStep.RULES))
                .containsExactly(Requirement.problem("servicesNeeded", "services.noRouting"));
    }

    @Test
    void a_placement_without_services_needs_no_consent_to_them() {
        assertThat(ValueCase.adult().says("placement", "placed").problems(ArrangeShelterStep.RULES))
                .isEmpty();
        assertThat(asks(ValueCase.adult())
                        .says("referralDeclinedByPerson", "yes")
                        .effects(ArrangeShelterStep.RULES))
                .isEqualTo(stays(null, null));
    }

    @Test
    void services_are_planned_before_the_place_is_searched_for() {
        // given
        var said = agreed(asks(ValueCase.adult())).says("placement", "noneSuitable");

        // then
        assertThat(said.effects(ArrangeShelterStep.RULES))
                .isEqualTo(Effects.of(
                                PLANNED,
                                new Effect.Unmet(new CountryCode("TH"), "placement"),
                                new Effect.SeeksPlace(""))
                        .and(stays(null, null)));
    }

    @Test
    void the_place_has_the_limit_of_its_kind_unless_that_runs_already() {
        // given
        var said = ValueCase.adult()
                .table(
                        Decision.LIMIT_THAT_APPLIES,
                        told -> Optional.of(Map.of("key", told.get("begins") + " " + told.get("kind"))))
                .says("placementKind", "station")
                .says("placedOn", "2026-03-01");

        // then
        assertThat(said.effects(ArrangeShelterStep.RULES)).isEqualTo(stays("stay station", "2026-03-01"));
        assertThat(said.with(StayTimeLimits.RUNNING, List.of("stay station")).effects(ArrangeShelterStep.RULES))
                .isEqualTo(stays(null, "2026-03-01"));
    }

    @Test
    void a_child_among_adults_gets_a_place_apart() {
        assertThat(ValueCase.child().says("separateFromAdults", "no").effects(ArrangeShelterStep.RULES))
                .isEqualTo(limit(null, null)
                        .and(new Effect.Happened(CaseEvent.heldWithAdults, null))
                        .andSet(ProtectionProcess.Variable.SEPARATION_DUE, true));
    }

    private static ValueCase asks(ValueCase some) {
        return some.with(CasePart.SIDE_OF_STEP, "destination")
                .table(
                        Decision.SERVICE_ROUTING,
                        asked -> Optional.of(Map.of(
                                "role", "service-" + asked.get("service"),
                                "deadlineKey", "referral" + asked.get("urgency"))))
                .says("servicesNeeded", List.of(Map.of("service", "health", "urgency", "OneDay", "note", "urgent")));
    }

    private static ValueCase agreed(ValueCase some) {
        var asked = AskedConsent.SERVICES;
        return some.with(
                CasePart.CONSENTS,
                List.of(new Consent(
                        1,
                        ValueCase.NUMBER,
                        asked.purpose(),
                        asked.recipient(),
                        ConsentValue.Given,
                        ValueCase.NOW,
                        null,
                        null,
                        ValueCase.HOST,
                        null)));
    }

    private static Effects stays(String key, String since) {
        return limit(key, since).andSet(ProtectionProcess.Variable.SEPARATION_DUE, null);
    }

    private static Effects limit(String key, String since) {
        return Effects.set(ProtectionProcess.Variable.STAY_LIMIT, key)
                .andSet(ProtectionProcess.Variable.PLACE_ENTERED, since);
    }
}
