package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.shared.CaseNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No is an answer: wherever the person, or an agency, says it, the journey goes on as the model says. */
class DecliningTest extends AcrossTheStory {

    @Test
    void a_person_who_does_not_want_an_interview_is_decided_on_without_one() {
        // given
        var number = upTo("userTask_screenPerson", Map.of("consentInterview", "Declined"));
        play(number, "userTask_secureSafety", Map.of());

        // when
        play(number, "userTask_placeTemporarily", Map.of());

        // then
        assertThat(steps(number)).containsExactly("userTask_callPanel");
        the_origin_knows_nothing_of(number);
    }

    @Test
    void a_person_who_is_not_identified_hears_why_and_may_leave_it_at_that() {
        // given
        var number = upTo("userTask_decideStatus", Map.of("identificationDecision", "notIdentified"));
        assertThat(steps(number)).containsExactly("userTask_explainOutcome");

        // when
        explainOutcome(number, "no");

        // then
        assertThat(ended(number)).contains("notIdentified");
        assertThat(steps(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"upheld, ", "reopened, userTask_callPanel"})
    void a_decision_is_reviewed_if_the_person_wishes(String outcome, @org.jspecify.annotations.Nullable String next) {
        // given
        var number = upTo("userTask_decideStatus", Map.of("identificationDecision", "notIdentified"));
        explainOutcome(number, "yes");
        assertThat(steps(number)).containsExactly("userTask_reviewDecision");

        // when
        play(number, "userTask_reviewDecision", Map.of("reviewOutcome", outcome));

        // then
        assertThat(ended(number)).isEqualTo(next == null ? Optional.of("notIdentified") : Optional.empty());
        assertThat(steps(number)).isEqualTo(next == null ? List.of() : List.of(next));
    }

    @Test
    void a_person_who_wants_no_help_goes_and_the_case_ends() {
        // when
        var number = upTo("userTask_explainRights", Map.of("acceptsHelp", "no"));

        // then
        assertThat(ended(number)).contains("helpDeclined");
        assertThat(steps(number)).isEmpty();
        the_origin_knows_nothing_of(number);
    }

    @ParameterizedTest
    @CsvSource({
        "userTask_counselReturn, returnWish, stay",
        "userTask_counselReturn, fearsAuthoritiesAtHome, yes",
        "userTask_counselReturn, fearsAuthoritiesAtHome, notAsked",
        "userTask_askConsents, consentShareWithOriginAgency, Declined",
        "userTask_askConsents, consentShareWithOriginAgency, NotAsked",
        "userTask_askConsents, consentReturn, Declined",
        "userTask_assessRisk, riskDecision, noGo"
    })
    void who_does_not_return_agrees_on_a_stay_and_the_origin_never_hears_of_it(
            String step, String field, String answer) {
        // when
        var number = upTo(step, Map.of(field, answer));

        // then
        assertThat(steps(number)).containsExactly("userTask_agreeStay");
        the_origin_knows_nothing_of(number);

        // when
        play(number, "userTask_agreeStay", Map.of());

        // then
        assertThat(ended(number)).contains("staysHere");
        the_origin_knows_nothing_of(number);
    }

    @Test
    void who_stays_agrees_on_it_without_waiting_for_shelter_or_law() {
        // given
        var number = upTo("userTask_explainRights", Map.of());

        // when
        play(number, "userTask_counselReturn", Map.of("returnWish", "stay"));

        // then
        assertThat(steps(number))
                .containsExactlyInAnyOrder(
                        "userTask_agreeStay", "userTask_arrangeShelter", "userTask_clearLegalMatters");

        // when
        play(number, "userTask_agreeStay", Map.of());
        play(number, "userTask_arrangeShelter", Map.of("servicesNeeded", List.of()));

        // then
        assertThat(ended(number)).isEmpty();
        assertThat(steps(number)).containsExactly("userTask_clearLegalMatters");

        // when
        play(number, "userTask_clearLegalMatters", Map.of());

        // then
        assertThat(ended(number)).contains("staysHere");
    }

    @Test
    void who_is_undecided_is_talked_with_again() {
        // when
        var number = upTo("userTask_counselReturn", Map.of("returnWish", "undecided"));

        // then
        assertThat(steps(number)).containsExactly("userTask_counselReturn");
        the_origin_knows_nothing_of(number);
    }

    @Test
    void the_family_is_not_visited_without_the_persons_consent() {
        // given
        var number = upTo("userTask_askConsents", Map.of("consentFamilyContact", "Declined"));
        play(number, "userTask_assessRisk", Map.of());
        play(number, "userTask_requestTracing", Map.of());

        // when
        play(number, "userTask_acknowledgeRequest", Map.of());

        // then
        assertThat(steps(number)).containsExactly("userTask_verifyNationality");

        // when
        play(number, "userTask_verifyNationality", Map.of());

        // then
        assertThat(steps(number)).containsExactly("userTask_reportAssessment");
    }

    @ParameterizedTest
    @CsvSource({"Unverified", "Rejected"})
    void who_is_not_confirmed_as_a_national_is_not_sent_there(String outcome) {
        // given
        var number = upTo("userTask_verifyNationality", Map.of("nationalityOutcome", outcome));
        play(number, "userTask_assessFamily", Map.of());
        play(number, "userTask_reportAssessment", Map.of());
        assertThat(steps(number)).containsExactly("userTask_referStatelessness");

        // when
        play(number, "userTask_referStatelessness", Map.of());

        // then
        assertThat(steps(number)).containsExactly("userTask_agreeStay");
    }

    @ParameterizedTest
    @CsvSource({"userTask_requestApproval, hostDecision, refused", "userTask_decideReturn, returnDecision, refused"})
    void a_refused_return_leads_to_a_stay(String step, String field, String answer) {
        // when
        var number = upTo(step, Map.of(field, answer));

        // then
        assertThat(steps(number)).containsExactly("userTask_agreeStay");
    }

    @Test
    void changes_that_the_origin_asks_for_go_back_to_the_host() {
        // when
        var number = upTo("userTask_decideReturn", Map.of("returnDecision", "changesAsked"));

        // then
        assertThat(steps(number)).containsExactly("userTask_requestApproval");

        // when
        play(number, "userTask_requestApproval", Map.of());
        play(number, "userTask_decideReturn", Map.of());

        // then
        assertThat(steps(number)).containsExactly("userTask_sendNotice");
    }

    @Test
    void the_person_may_change_the_mind_before_departure() {
        // when
        var number = upTo("userTask_checkDeparture", Map.of("stillWantsReturn", "no"));

        // then
        assertThat(steps(number)).containsExactly("userTask_agreeStay");
    }

    @Test
    void the_person_may_change_the_mind_at_the_border() {
        // when
        var number = upTo("userTask_handOver", Map.of("handoverDone", "refused", "handoverNotDone", "didNotWant"));

        // then
        assertThat(steps(number)).containsExactly("userTask_agreeStay");
    }

    private void explainOutcome(CaseNumber number, String review) {
        var wish = Map.<String, Object>of("reviewWish", review);
        play(number, "userTask_explainOutcome", wish);
    }
}
