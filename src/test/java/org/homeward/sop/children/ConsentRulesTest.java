package org.homeward.sop.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.directory.TodayInCountry;
import org.homeward.platform.demo.Scenario;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.sop.limits.ConsentsEndingSoonRound;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gave a consent, and how that was confirmed, is recorded with each yes, the first ones too (R1). */
@WholeRun
@ProcessTest
class ConsentRulesTest {

    private static final Map<String, List<String>> ASKED = Map.of(
            IdentificationProcess.Step.EXPLAIN_RIGHTS,
            List.of(
                    ReturnJourneyProcess.Variable.CONSENT_SERVICES,
                    ReturnJourneyProcess.Variable.CONSENT_SHARE_WITH_POLICE),
            ReturnWishProcess.Step.ASK_CONSENTS,
            List.of(
                    ReturnWishProcess.Variable.CONSENT_SHARE_WITH_ORIGIN_AGENCY,
                    ReturnWishProcess.Variable.CONSENT_SHARE_FOR_NATIONALITY,
                    ReturnWishProcess.Variable.CONSENT_FAMILY_CONTACT,
                    ReturnWishProcess.Variable.CONSENT_RETURN,
                    RepatriationProcess.Variable.CONSENT_FEEDBACK_TO_HOST));

    private static final String AT_HOME = EndingConsentProcess.Step.RENEW_AT_HOME;

    @Autowired
    Stories story;

    @Autowired
    Safeguards safeguards;

    @Autowired
    TodayInCountry today;

    @Autowired
    ConsentsEndingSoonRound ending;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @ValueSource(strings = {IdentificationProcess.Step.EXPLAIN_RIGHTS, ReturnWishProcess.Step.ASK_CONSENTS})
    void a_yes_says_who_gave_it_and_how_and_a_first_no_needs_nothing(String step) {
        // given
        var number = story.before(step);

        // then
        refused(number, step, all(step, IdentificationProcess.Answer.GIVEN, ""), "consentGiver", "consentSignature");
        assertThat(story.steps(number)).contains(step);

        // when
        story.play(number, step, all(step, "Declined", ""));

        // then
        assertThat(story.steps(number)).doesNotContain(step);
    }

    @Test
    void at_home_the_guardian_or_carer_says_yes_although_the_appointment_ended_with_the_return() {
        // given
        var number = childAtHome();
        assertThat(safeguards.of(number).hasGuardian(today.in(new CountryCode("TH"))))
                .isFalse();

        // then
        refused(number, AT_HOME, Map.of("guardianConsent", ""), "feedbackRenewed");
        refused(number, AT_HOME, Map.of("guardianConsent", ReturnWishProcess.Answer.NOT_ASKED), "feedbackRenewed");
        refused(number, AT_HOME, Map.of("guardianConsent", "Declined"), "feedbackRenewed");
        refused(
                number,
                AT_HOME,
                Map.of("consentGiver", "", "consentSignature", ""),
                "consentGiver",
                "consentSignature");
        assertThat(story.steps(number)).contains(AT_HOME);

        // when
        story.play(number, AT_HOME, Map.of("guardianConsent", IdentificationProcess.Answer.GIVEN));

        // then
        assertThat(story.steps(number)).doesNotContain(AT_HOME);
    }

    /** A consent ends in ten days. */
    private CaseNumber childAtHome() {
        var zone = ZoneOffset.ofHours(7);
        var day = LocalDate.ofInstant(clock.instant(), zone).plusDays(300);
        var answers = Map.of(
                ReturnWishProcess.Step.ASK_CONSENTS,
                List.of(Map.<String, Object>of("consentExpiresOn", day.toString())));
        var tale = story.begun(
                new Scenario("at-home", "TH", "KH", "TH", 12, "closed", Map.of(), answers, null), 0, Map.of());
        story.tellBefore(tale, ReintegrationProcess.Step.VISIT_PERSON);
        var number = tale.number();
        ActingParty.asSystem(
                "test",
                () -> safeguards.guardian(
                        number,
                        clock.instant(),
                        LocalDate.ofInstant(clock.instant(), zone).minusDays(1)));
        clock.moveTo(day.minusDays(10).atTime(10, 0).toInstant(zone));
        ending.look(number);
        return number;
    }

    private static Map<String, Object> all(String step, String answer, String how) {
        var answers = new HashMap<String, Object>(Map.of("consentGiver", how, "consentSignature", how));
        ASKED.get(step).forEach(field -> answers.put(field, answer));
        return answers;
    }

    private void refused(CaseNumber number, String step, Map<String, Object> answers, String... fields) {
        assertThatThrownBy(() -> story.play(number, step, answers))
                .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactlyInAnyOrder(fields));
    }
}
