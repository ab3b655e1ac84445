package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** No is an answer: wherever the person, or an agency, says it, the journey goes on as the model says. */
@ProcessTest
class DecliningTest {

    @Autowired
    Stories story;

    @Test
    void a_person_who_does_not_want_an_interview_is_decided_on_without_one() {
        // given
        var number = story.upTo("userTask_screenPerson", Map.of("consentInterview", "Declined"));
        story.play(number, "userTask_secureSafety", Map.of());

        // when
        story.play(number, "userTask_placeTemporarily", Map.of());

        // then
        assertThat(story.steps(number)).containsExactly("userTask_callPanel");
        story.the_origin_knows_nothing_of(number);
    }

    @Test
    void a_person_who_is_not_identified_hears_why_and_may_leave_it_at_that() {
        // given
        var number = story.upTo("userTask_decideStatus", Map.of("identificationDecision", "notIdentified"));
        assertThat(story.steps(number)).containsExactly("userTask_explainOutcome");

        // when
        explainOutcome(number, "no");

        // then
        assertThat(story.ended(number)).contains("notIdentified");
        assertThat(story.steps(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"upheld, ", "reopened, userTask_callPanel"})
    void a_decision_is_reviewed_if_the_person_wishes(String outcome, @org.jspecify.annotations.Nullable String next) {
        // given
        var number = story.upTo("userTask_decideStatus", Map.of("identificationDecision", "notIdentified"));
        explainOutcome(number, "yes");
        assertThat(story.steps(number)).containsExactly("userTask_reviewDecision");

        // when
        story.play(number, "userTask_reviewDecision", Map.of("reviewOutcome", outcome));

        // then
        assertThat(story.ended(number)).isEqualTo(next == null ? Optional.of("notIdentified") : Optional.empty());
        assertThat(story.steps(number)).isEqualTo(next == null ? List.of() : List.of(next));
    }

    @Test
    void a_person_who_wants_no_help_goes_and_the_case_ends() {
        // when
        var number = story.upTo("userTask_explainRights", Map.of("acceptsHelp", "no"));

        // then
        assertThat(story.ended(number)).contains("helpDeclined");
        assertThat(story.steps(number)).isEmpty();
        story.the_origin_knows_nothing_of(number);
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
        var number = story.upTo(step, Map.of(field, answer));

        // then
        assertThat(story.steps(number)).containsExactly("userTask_agreeStay");
        story.the_origin_knows_nothing_of(number);

        // when
        story.play(number, "userTask_agreeStay", Map.of());

        // then
        assertThat(story.ended(number)).contains("staysHere");
        story.the_origin_knows_nothing_of(number);
    }

    @Test
    void who_stays_agrees_on_it_without_waiting_for_shelter_or_law() {
        // given
        var number = story.upTo("userTask_explainRights", Map.of());

        // when
        story.play(number, "userTask_counselReturn", Map.of("returnWish", "stay"));

        // then
        assertThat(story.steps(number))
                .containsExactlyInAnyOrder(
                        "userTask_agreeStay", "userTask_arrangeShelter", "userTask_clearLegalMatters");

        // when
        story.play(number, "userTask_agreeStay", Map.of());
        story.play(number, "userTask_arrangeShelter", Map.of("servicesNeeded", List.of()));

        // then
        assertThat(story.ended(number)).isEmpty();
        assertThat(story.steps(number)).containsExactly("userTask_clearLegalMatters");

        // when
        story.play(number, "userTask_clearLegalMatters", Map.of());

        // then
        assertThat(story.ended(number)).contains("staysHere");
    }

    @Test
    void who_is_undecided_is_talked_with_again() {
        // when
        var number = story.upTo("userTask_counselReturn", Map.of("returnWish", "undecided"));

        // then
        assertThat(story.steps(number)).containsExactly("userTask_counselReturn");
        story.the_origin_knows_nothing_of(number);
    }

    @Test
    void the_family_is_not_visited_without_the_persons_consent() {
        // given
        var number = story.upTo("userTask_askConsents", Map.of("consentFamilyContact", "Declined"));
        story.play(number, "userTask_assessRisk", Map.of());
        story.play(number, "userTask_requestTracing", Map.of());

        // when
        story.play(number, "userTask_acknowledgeRequest", Map.of());

        // then
        assertThat(story.steps(number)).containsExactly("userTask_verifyNationality");

        // when
        story.play(number, "userTask_verifyNationality", Map.of());

        // then
        assertThat(story.steps(number)).containsExactly("userTask_reportAssessment");
    }

    @ParameterizedTest
    @CsvSource({"Unverified", "Rejected"})
    void who_is_not_confirmed_as_a_national_is_not_sent_there(String outcome) {
        // given
        var number = story.upTo("userTask_verifyNationality", Map.of("nationalityOutcome", outcome));
        story.play(number, "userTask_assessFamily", Map.of());
        story.play(number, "userTask_reportAssessment", Map.of());
        assertThat(story.steps(number)).containsExactly("userTask_referStatelessness");

        // when
        story.play(number, "userTask_referStatelessness", Map.of());

        // then
        assertThat(story.steps(number)).containsExactly("userTask_agreeStay");
    }

    @ParameterizedTest
    @CsvSource({"userTask_requestApproval, hostDecision, refused", "userTask_decideReturn, returnDecision, refused"})
    void a_refused_return_leads_to_a_stay(String step, String field, String answer) {
        // when
        var number = story.upTo(step, Map.of(field, answer));

        // then
        assertThat(story.steps(number)).containsExactly("userTask_agreeStay");
    }

    @Test
    void changes_that_the_origin_asks_for_go_back_to_the_host() {
        // when
        var number = story.upTo("userTask_decideReturn", Map.of("returnDecision", "changesAsked"));

        // then
        assertThat(story.steps(number)).containsExactly("userTask_requestApproval");

        // when
        story.play(number, "userTask_requestApproval", Map.of());
        story.play(number, "userTask_decideReturn", Map.of());

        // then
        assertThat(story.steps(number)).containsExactly("userTask_sendNotice");
    }

    @Test
    void the_person_may_change_the_mind_before_departure() {
        // when
        var number = story.upTo("userTask_checkDeparture", Map.of("stillWantsReturn", "no"));

        // then
        assertThat(story.steps(number)).containsExactly("userTask_agreeStay");
    }

    @Test
    void the_person_may_change_the_mind_at_the_border() {
        // when
        var number =
                story.upTo("userTask_handOver", Map.of("handoverDone", "refused", "handoverNotDone", "didNotWant"));

        // then
        assertThat(story.steps(number)).containsExactly("userTask_agreeStay");
    }

    private void explainOutcome(CaseNumber number, String review) {
        var wish = Map.<String, Object>of("reviewWish", review);
        story.play(number, "userTask_explainOutcome", wish);
    }
}
