package org.homeward.sop.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.Consents;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R16: a charge or a conviction makes nobody less a victim and ends no service; it opens legal aid and a request not to punish. */
@ProcessTest
class R16ChargeTakesNothingTest {

    private static final String CLEAR = ProtectionProcess.Step.CLEAR_LEGAL_MATTERS;

    @Autowired
    Stories story;

    @Autowired
    Consents consents;

    @ParameterizedTest
    @ValueSource(strings = {"pending", "convicted"})
    void nothing_is_cleared_before_a_lawyer_was_offered_and_no_punishment_asked_for(String charge) {
        // given
        var number = story.before(CLEAR);
        var charged = new HashMap<String, Object>(Map.of("chargeStatus", charge, "nonPunishmentAsked", "no"));
        charged.put("lawyer", "");

        // then
        refused(number, charged, "lawyer", "nonPunishmentAsked");

        // when
        charged.putAll(Map.of("lawyer", "A lawyer of the legal aid centre", "nonPunishmentAsked", "yes"));
        story.play(number, CLEAR, charged);

        // then
        assertThat(story.steps(number)).doesNotContain(CLEAR);
    }

    @Test
    void nothing_is_cleared_while_a_removal_order_runs() {
        refused(story.before(CLEAR), Map.of("removalOrder", "running"), "removalOrder");
    }

    @Test
    void a_hold_by_order_has_its_order_owner_end_and_review_and_nothing_is_cleared_meanwhile() {
        // given
        var number = story.before(CLEAR);
        var held = new HashMap<String, Object>(Map.of("witnessStatus", "ordered"));

        // then
        refused(number, held, "holdOrderReference", "holdOwner", "holdPlannedEnd", "holdReviewOn");

        // when
        held.putAll(Map.of(
                "holdOrderReference", "Black 19/2569",
                "holdOwner", "@text",
                "holdPlannedEnd", "@in30",
                "holdReviewOn", "@in30"));

        // then
        refused(number, held, "witnessStatus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"removalOrder", "chargeStatus", "witnessStatus"})
    void what_nobody_asked_is_not_cleared(String unasked) {
        refused(story.before(CLEAR), Map.of(unasked, ""), unasked);
    }

    @Test
    void a_charge_leaves_status_services_consents_and_the_way_home_as_they_are() {
        // given
        var number = story.upTo(IdentificationProcess.Step.EXPLAIN_RIGHTS, Map.of());
        var given = given(number);
        var other = new ArrayList<>(story.steps(number));
        other.remove(CLEAR);

        // when
        story.play(
                number,
                CLEAR,
                Map.of(
                        "chargeStatus",
                        "convicted",
                        ProtectionProcess.Variable.LEGAL_CLEARED,
                        "no",
                        "legalOpenPoints",
                        "Appeal"));

        // then
        assertThat(story.ended(number)).isEmpty();
        assertThat(given(number)).isEqualTo(given).contains(Purpose.Services);
        assertThat(story.steps(number))
                .containsAll(other)
                .contains(CLEAR, ProtectionProcess.Step.ARRANGE_SHELTER, ReturnWishProcess.Step.COUNSEL_RETURN);

        // when
        story.play(
                number,
                ProtectionProcess.Step.ARRANGE_SHELTER,
                Map.of("servicesNeeded", List.of(Map.of("service", "legal", "urgency", "OneDay", "note", "Appeal"))));

        // then
        assertThat(story.steps(number)).contains(CLEAR, ReturnWishProcess.Step.COUNSEL_RETURN);
        assertThat(story.ended(number)).isEmpty();
    }

    private void refused(CaseNumber number, Map<String, Object> answers, String... fields) {
        assertThatThrownBy(() -> story.play(number, CLEAR, answers))
                .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly(fields));
        assertThat(story.steps(number)).contains(CLEAR);
    }

    private Set<Purpose> given(CaseNumber number) {
        var shelter = story.actor("th.shelter1");
        return ActingParty.as(shelter.agency(), () -> consents.of(number, shelter)).stream()
                .filter(consent -> consent.value() == ConsentValue.Given)
                .map(Consent::purpose)
                .collect(Collectors.toSet());
    }
}
