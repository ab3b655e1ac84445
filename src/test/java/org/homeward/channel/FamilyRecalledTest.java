package org.homeward.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.homeward.casefile.Consent;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Purpose;
import org.homeward.cases.CaseSheet;
import org.homeward.cases.CaseSheets;
import org.homeward.cases.CaseStep;
import org.homeward.cases.Withdrawals;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.platform.demo.Scenario;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotThere;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R4, R5: with the consent to family contact the office that was asked for the family loses what that consent carried. */
@ProcessTest
class FamilyRecalledTest {

    private static final String CONFIRM = InformationRecallProcess.Step.CONFIRM_FAMILY_DESTRUCTION;
    private static final String OFFICE = "kh.btb1";
    private static final String FOCAL_POINT = "kh.mosvy1";

    @Autowired
    Stories story;

    @Autowired
    CaseSheets sheets;

    @Autowired
    Consents consents;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @ValueSource(strings = {FamilyTracingProcess.Step.ASSESS_FAMILY, OriginResponseProcess.Step.REPORT_ASSESSMENT})
    void who_was_asked_for_the_family_destroys_what_it_received_and_reads_no_more(String step) {
        // given
        var number = story.before(step);
        assertThat(seenBy(OFFICE, number).happened()).isNotEmpty();

        // when
        withdraw(number);

        // then
        assertThat(story.steps(number))
                .containsExactlyInAnyOrder(OriginResponseProcess.Step.REPORT_ASSESSMENT, CONFIRM);
        var confirm = story.open(number, CONFIRM);
        assertThat(confirm.agency()).isEqualTo(story.actor(OFFICE).agency());
        assertThat(confirm.due()).isNotNull().isBefore(clock.instant().plus(Duration.ofDays(8)));
        assertThat(seenBy(OFFICE, number).codes().openSteps())
                .extracting(CaseStep::key)
                .containsExactly(CONFIRM);
        assertThat(seenBy(OFFICE, number).consents()).isEmpty();

        // when
        story.play(number, CONFIRM, Map.of());

        // then
        assertThatThrownBy(() -> seenBy(OFFICE, number)).isInstanceOf(NotThere.class);
        assertThat(seenBy(FOCAL_POINT, number).codes().openSteps())
                .extracting(CaseStep::key)
                .contains(OriginResponseProcess.Step.REPORT_ASSESSMENT);
    }

    @Test
    void asked_for_what_another_consent_carries_it_takes_part_again() {
        // given
        var number = story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);
        withdraw(number);
        story.play(number, CONFIRM, Map.of());

        // when
        story.tellBefore(number, ReintegrationProcess.Step.ASSESS_NEEDS);

        // then
        assertThat(seenBy(OFFICE, number).codes().openSteps())
                .extracting(CaseStep::key)
                .contains(ReintegrationProcess.Step.ASSESS_NEEDS);
        assertThat(seenBy(OFFICE, number).consents()).isNotEmpty();
    }

    @Test
    void who_does_more_than_to_find_the_family_keeps_its_part() {
        // given
        var number = story.before(ReintegrationProcess.Step.PLAN_REINTEGRATION);

        // when
        withdraw(number, OFFICE);

        // then
        assertThat(story.steps(number)).containsExactly(ReintegrationProcess.Step.PLAN_REINTEGRATION);
        assertThat(seenBy(OFFICE, number).consents()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"FamilyContact", "Return"})
    void within_one_country_who_was_asked_for_the_family_alone_destroys_what_it_received_too(Purpose purpose) {
        // given
        var within = new Scenario("within", "KH", "KH", "KH", 27, "closed", Map.of(), Map.of(), null);
        var tale = story.begun(within, 0, Map.of());
        var number = tale.number();
        story.tellBefore(tale, ReturnWishProcess.Step.COUNSEL_RETURN);
        story.timePasses("P1D");
        story.tellBefore(tale, DomesticReturnProcess.Step.PLAN_TRAVEL);
        assertThat(seenBy(OFFICE, number).consents()).isNotEmpty();

        // when
        expire(number, purpose);

        // then
        assertThat(story.steps(number)).containsOnlyOnce(CONFIRM);
        var confirm = story.open(number, CONFIRM);
        assertThat(confirm.agency()).isEqualTo(story.actor(OFFICE).agency());
        assertThat(confirm.due()).isNotNull().isBefore(clock.instant().plus(Duration.ofDays(8)));
        assertThat(seenBy(OFFICE, number).codes().openSteps())
                .extracting(CaseStep::key)
                .containsExactly(CONFIRM);
        assertThat(seenBy(OFFICE, number).consents()).isEmpty();

        // when: the other one ends as well
        expire(number, purpose == Purpose.Return ? Purpose.FamilyContact : Purpose.Return);
        story.play(number, CONFIRM, Map.of());

        // then
        assertThat(story.steps(number)).doesNotContain(CONFIRM);
        assertThatThrownBy(() -> seenBy(OFFICE, number)).isInstanceOf(NotThere.class);
    }

    @Test
    void within_one_country_nothing_is_recalled_with_the_return_once_the_person_is_home() {
        // given
        var within = new Scenario("within", "KH", "KH", "KH", 27, "closed", Map.of(), Map.of(), null);
        var tale = story.begun(within, 0, Map.of());
        story.tellBefore(tale, ReturnWishProcess.Step.COUNSEL_RETURN);
        story.timePasses("P1D");
        story.tellBefore(tale, ReintegrationProcess.Step.ASSESS_NEEDS);

        // when
        expire(tale.number(), Purpose.Return);

        // then
        assertThat(story.steps(tale.number())).doesNotContain(CONFIRM);
    }

    private void expire(CaseNumber number, Purpose purpose) {
        ActingParty.asSystem("test", () -> {
            var given = consents.given(number).stream()
                    .filter(consent -> consent.purpose() == purpose)
                    .toList();
            given.forEach(consent -> consents.expire(consent, true));
            return given;
        });
    }

    private CaseSheet seenBy(String account, CaseNumber number) {
        var actor = story.actor(account);
        return ActingParty.as(actor.agency(), () -> sheets.of(number, actor));
    }

    private void withdraw(CaseNumber number) {
        withdraw(number, "th.shelter1");
    }

    private void withdraw(CaseNumber number, String account) {
        var actor = story.actor(account);
        var answers = new DemoAnswers().of(Withdrawals.FORM, 0, clock.instant(), Map.of());
        ActingParty.as(actor.agency(), () -> {
            var consent = consents.of(number, actor).stream()
                    .filter(given -> given.purpose() == Purpose.FamilyContact)
                    .mapToLong(Consent::id)
                    .findFirst()
                    .orElseThrow();
            return withdrawals.withdraw(number, consent, answers, actor);
        });
    }
}
