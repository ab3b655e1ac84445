package org.homeward.deadlines.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.casefile.Consents;
import org.homeward.engine.forms.PackagedForms;
import org.homeward.inbox.StepForm;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A consent for a time: after the day that the person named it doesn't stand, and what rests on it stops as with a withdrawal. */
@WholeRun
@ProcessTest
class ConsentsWithADayTest {

    @Autowired
    Stories story;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    Consents consents;

    @Autowired
    TestClock clock;

    @Autowired
    StepForm forms;

    @Test
    void until_the_day_it_holds_then_what_was_sent_is_recalled_and_the_person_is_told() {
        // given
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7)).plusDays(60);
        var number = story.upTo(ReturnWishProcess.Step.ASK_CONSENTS, Map.of("consentExpiresOn", day.toString()));
        story.tellBefore(number, ReturnApprovalProcess.Step.REQUEST_APPROVAL);

        // when
        clock.moveTo(day.atTime(23, 59).toInstant(ZoneOffset.ofHours(7)));

        // then
        assertThat(share(number)).isTrue();

        // when
        clock.advance(Duration.ofMinutes(1));

        // then
        assertThat(share(number)).isFalse();

        assertThat(past()).contains(number);

        // when
        sweep.walkDue();

        // then
        assertThat(story.steps(number))
                .contains(
                        InformationRecallProcess.Step.CONFIRM_DESTRUCTION, ReturnJourneyProcess.Step.EXPLAIN_WITHDRAWAL)
                .doesNotContain(ReturnApprovalProcess.Step.REQUEST_APPROVAL);
        assertThat(past()).doesNotContain(number);
        assertThat(ActingParty.asSystem(
                        "test", () -> consents.answer(number, Purpose.ShareWithOriginAgency, "origin.focal-point")))
                .contains(ConsentValue.Expired);
        assertThat(told(number))
                .contains("Share with the country of origin", "that day has passed")
                .doesNotContain("the person withdrew this");
    }

    @Test
    void what_the_person_withdrew_is_told_as_that() {
        // given
        var number = story.before(ReturnApprovalProcess.Step.REQUEST_APPROVAL);
        var shelter = story.actor("th.shelter1");
        var share = ActingParty.as(shelter.agency(), () -> consents.given(number)).stream()
                .filter(consent -> consent.purpose() == Purpose.ShareWithOriginAgency)
                .findFirst()
                .orElseThrow();

        // when
        ActingParty.as(shelter.agency(), () -> consents.withdraw(number, share.id(), false, shelter));

        // then
        assertThat(story.steps(number)).contains(ReturnJourneyProcess.Step.EXPLAIN_WITHDRAWAL);
        assertThat(told(number)).contains("the person withdrew this").doesNotContain("has passed");
    }

    @Test
    void after_the_person_came_home_one_talk_there_tells_what_stops_and_none_where_they_left() {
        // given
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7)).plusDays(60);
        var number = story.upTo(ReturnWishProcess.Step.ASK_CONSENTS, Map.of("consentExpiresOn", day.toString()));
        story.tellBefore(number, ReintegrationProcess.Step.VISIT_PERSON);
        clock.moveTo(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(7)));

        // when
        sweep.walkDue();
        sweep.walkDue();

        // then
        assertThat(past()).doesNotContain(number);
        assertThat(story.steps(number))
                .doesNotContain(ReturnJourneyProcess.Step.EXPLAIN_WITHDRAWAL)
                .containsOnlyOnce(ReturnJourneyProcess.Step.EXPLAIN_AT_HOME);
    }

    @Test
    void asked_again_the_person_names_a_day_anew() {
        assertThat(PackagedForms.read(Path.of("forms/repatriation/return-consent.form"))
                        .askedAnew())
                .contains("consentExpiresOn");
    }

    @Test
    void a_day_for_one_consent_leaves_the_others() {
        // given
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7)).plusDays(1);
        var terms = List.of(Map.of("consentTermsPurpose", "ShareWithPolice", "consentTermsExpiry", day.toString()));

        // when
        var number = story.upTo(IdentificationProcess.Step.EXPLAIN_RIGHTS, Map.of("consentTerms", terms));
        clock.advance(Duration.ofDays(2));

        // then
        assertThat(given(number, Purpose.ShareWithPolice)).isFalse();
        assertThat(given(number, Purpose.Services)).isTrue();
    }

    @Test
    void a_day_that_was_set_when_rights_were_explained_holds_for_what_was_agreed_before_and_later_too() {
        // given
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
        var terms = List.of(
                Map.of("consentTermsPurpose", "Interview", "consentTermsExpiry", today.toString()),
                Map.of(
                        "consentTermsPurpose",
                        "ShareWithOriginAgency",
                        "consentTermsExpiry",
                        today.plusDays(50).toString()));
        var number = story.upTo(IdentificationProcess.Step.EXPLAIN_RIGHTS, Map.of("consentTerms", terms));
        assertThat(given(number, Purpose.Interview)).isTrue();

        // when
        clock.moveTo(today.plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(7)));
        story.tellBefore(number, ReturnApprovalProcess.Step.REQUEST_APPROVAL);

        // then
        assertThat(given(number, Purpose.Interview)).isFalse();
        assertThat(share(number)).isTrue();

        // when
        clock.moveTo(today.plusDays(51).atStartOfDay().toInstant(ZoneOffset.ofHours(7)));

        // then
        assertThat(share(number)).isFalse();
    }

    /** How the consent ended, as the step's form says it. */
    private String told(CaseNumber number) {
        var step = story.open(number, ReturnJourneyProcess.Step.EXPLAIN_WITHDRAWAL);
        var reader = story.actor("th.shelter1");
        return ActingParty.as(
                step.agency(),
                () -> String.valueOf(
                        forms.of(step, reader, Locale.ENGLISH).data().get("consentEnded")));
    }

    private boolean share(CaseNumber number) {
        return given(number, Purpose.ShareWithOriginAgency);
    }

    private boolean given(CaseNumber number, Purpose purpose) {
        return ActingParty.asSystem("test", () -> consents.given(number, purpose));
    }

    /** The cases in which a consent is past and what rests on it still runs. */
    private List<CaseNumber> past() {
        return ActingParty.asSystem("test", consents::past).stream()
                .map(Consent::number)
                .toList();
    }
}
