package org.homeward.sop.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.casefile.Consents;
import org.homeward.casefile.limits.RecipientLimits;
import org.homeward.inbox.FactsBesideForm;
import org.homeward.inbox.StepForm;
import org.homeward.platform.demo.StoryBook;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ProtectionAdviceProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The limits that the person set stand beside each step that sends, and who sends confirms anew to have kept to them (R10). */
@WholeRun
@ProcessTest
class SharingLimitsForStepTest {

    private static final String RIGHTS = IdentificationProcess.Step.EXPLAIN_RIGHTS;
    private static final String CONSENTS = ReturnWishProcess.Step.ASK_CONSENTS;
    private static final String REQUEST = RepatriationProcess.Step.REQUEST_TRACING;
    private static final String TALK = ReturnWishProcess.Step.COUNSEL_RETURN;
    private static final String KEPT = "limitsKept";

    @Autowired
    Stories story;

    @Autowired
    StepForm forms;

    @Autowired
    FactsBesideForm facts;

    @Autowired
    RecipientLimits limits;

    @Autowired
    Consents consents;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @CsvSource({
        RepatriationProcess.Step.REQUEST_TRACING + ", th.focal1",
        ReturnApprovalProcess.Step.REQUEST_APPROVAL + ", th.focal1",
        HandoverProcess.Step.SEND_NOTICE + ", th.focal1",
        ProtectionProcess.Step.ARRANGE_SHELTER + ", th.shelter1"
    })
    void they_stand_beside_the_step_that_sends_and_it_is_not_sent_until_they_were_read(String step, String account) {
        // given
        var number = limited(step);

        // then
        assertThat(beside(number, step, account)).contains("nothing of the illness");
        assertThat(filledIn(number, step, account)).doesNotContainKey(KEPT);
        assertThatThrownBy(() -> story.play(number, step, Map.of(KEPT, false)))
                .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly(KEPT));

        // when
        story.play(number, step, Map.of());

        // then
        assertThat(story.steps(number)).doesNotContain(step);
    }

    @Test
    void a_program_that_leaves_the_box_out_goes_on() {
        // given
        var number = limited(REQUEST);
        var without = new HashMap<String, Object>();
        without.put(KEPT, null);

        // when
        story.play(number, REQUEST, without);

        // then
        assertThat(story.steps(number)).doesNotContain(REQUEST);
    }

    @Test
    void a_talk_that_sends_to_unhcr_or_iom_confirms_them_too() {
        // given
        var number = limited(TALK);
        var wanted = new HashMap<String, Object>(Map.of(
                "fearsAuthoritiesAtHome", "yes", ReturnWishProcess.Variable.PROTECTION_REFERRAL, "unhcr", KEPT, false));

        // then
        assertThat(beside(number, TALK, "th.shelter1")).contains("nothing of the illness");
        assertThatThrownBy(() -> story.play(number, TALK, wanted))
                .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly(KEPT));

        // when
        wanted.put(KEPT, true);
        story.play(number, TALK, wanted);

        // then
        assertThat(story.steps(number)).contains(ProtectionAdviceProcess.Step.ADVISE_BY_UNHCR);
    }

    @Test
    void a_later_yes_is_the_newer_word_for_whom_it_names_alone() {
        // given
        var number = story.before(RIGHTS);
        var terms = List.of(
                Map.of("consentTermsPurpose", "Services", "consentTermsRecipients", List.of("OtherOrganisations")));
        story.play(number, RIGHTS, Map.of("consentTerms", terms));
        var here = new AgencyCode("TH-DATIP");
        var home = new AgencyCode("KH-MOSVY");
        assertThat(allowed(number, here, home)).isEmpty();

        // when
        clock.advance(Duration.ofHours(1));
        ActingParty.asSystem(
                "test",
                () -> consents.record(
                        number, Purpose.Services, "origin.provincial-welfare", ConsentValue.Given, home, null));

        // then
        assertThat(allowed(number, here, home)).containsExactly(home);
    }

    @Test
    void nothing_is_confirmed_where_the_person_set_no_limit() {
        // given
        var tale = story.begun(StoryBook.usual(), 0, Map.of());
        var number = tale.number();
        story.tellBefore(tale, RIGHTS);
        var unlimited = new HashMap<String, Object>();
        unlimited.put("withheldInformation", null);
        unlimited.put("consentTerms", null);
        story.play(number, RIGHTS, unlimited);
        story.tellBefore(number, CONSENTS);
        unlimited.clear();
        unlimited.put("consentScope", null);
        story.play(number, CONSENTS, unlimited);
        story.tellBefore(number, REQUEST);

        // then
        assertThat(formOf(number, REQUEST, "th.focal1").schema()).doesNotContain(KEPT);
        story.play(number, REQUEST, Map.of(KEPT, false));
        assertThat(story.steps(number)).doesNotContain(REQUEST);
    }

    @Test
    void who_lets_nothing_go_to_authorities_agrees_to_no_share_with_the_police() {
        // given
        var number = story.before(RIGHTS);
        var terms = Map.of(
                "consentTerms",
                List.of(Map.of("consentTermsPurpose", "ShareWithPolice", "consentTermsRecipients", List.of("IO"))),
                ReturnJourneyProcess.Variable.CONSENT_SHARE_WITH_POLICE,
                ReturnWishProcess.Answer.GIVEN);

        // then
        assertThatThrownBy(() -> story.play(number, RIGHTS, terms))
                .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::messageKey)
                        .containsExactly("consent.limited"));
    }

    @ParameterizedTest
    @CsvSource({"IO, false", "OtherOrganisations, true"})
    void a_service_is_asked_of_nobody_to_whom_the_person_lets_nothing_go(String recipients, boolean asked) {
        // given
        var number = story.before(RIGHTS);
        story.play(
                number,
                RIGHTS,
                Map.of(
                        "consentTerms",
                        List.of(Map.of(
                                "consentTermsPurpose", "Services", "consentTermsRecipients", List.of(recipients)))));
        story.tellBefore(number, ProtectionProcess.Step.ARRANGE_SHELTER);

        // when
        story.play(number, ProtectionProcess.Step.ARRANGE_SHELTER, Map.of());

        // then
        var stands =
                story.open(number, ServiceReferralProcess.Step.ANSWER_REFERRAL).agency();
        assertThat(stands.equals(story.actor("th.shelter1").agency()))
                .as("stands with who asks")
                .isEqualTo(!asked);
        assertThat(stands).isNotEqualTo(story.actor("th.focal1").agency());
    }

    /** Before the step, in a case whose person said at each talk what must not be told. */
    private CaseNumber limited(String step) {
        var number = story.before(RIGHTS);
        story.play(number, RIGHTS, Map.of("withheldInformation", "nothing of the illness"));
        story.tellBefore(number, step);
        return number;
    }

    private List<AgencyCode> allowed(CaseNumber number, AgencyCode... agencies) {
        return ActingParty.asSystem("test", () -> Stream.of(agencies)
                .filter(limits.allows(number, Purpose.Services))
                .toList());
    }

    private String beside(CaseNumber number, String step, String account) {
        var actor = story.actor(account);
        return ActingParty.as(actor.agency(), () -> facts.of(story.open(number, step), actor, Locale.ENGLISH)).stream()
                .map(fact -> fact.answer().toString())
                .toList()
                .toString();
    }

    private Map<String, Object> filledIn(CaseNumber number, String step, String account) {
        return formOf(number, step, account).data();
    }

    private StepForm.Filled formOf(CaseNumber number, String step, String account) {
        var actor = story.actor(account);
        return ActingParty.as(actor.agency(), () -> forms.of(story.open(number, step), actor, Locale.ENGLISH));
    }
}
