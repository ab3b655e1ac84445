package org.homeward.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.homeward.casefile.Consents;
import org.homeward.cases.CaseOverview;
import org.homeward.cases.CaseOverviews;
import org.homeward.cases.CaseStep;
import org.homeward.cases.ConsentWithdrawals;
import org.homeward.engine.ReturnOutcomes;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.platform.demo.DemoPersonStory;
import org.homeward.platform.demo.Scenario;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.homeward.shared.ReturnOutcome;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * R4, R5: with the consent to family contact the office that was asked for the family loses what that consent carried, within one
 * country also with the return. Long, since each end of it is told.
 */
@WholeRun
@ProcessTest
class FamilyRecalledTest {

    private static final String CONFIRM = InformationRecallProcess.Step.CONFIRM_FAMILY_DESTRUCTION;
    private static final String OFFICE = "kh.btb1";
    private static final String FOCAL_POINT = "kh.mosvy1";

    @Autowired
    Stories story;

    @Autowired
    CaseOverviews sheets;

    @Autowired
    Consents consents;

    @Autowired
    ConsentWithdrawals withdrawals;

    @Autowired
    ReturnOutcomes returns;

    @Autowired
    PlatformTransactionManager transactions;

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
                .containsExactlyInAnyOrder(
                        OriginResponseProcess.Step.REPORT_ASSESSMENT,
                        InformationRecallProcess.Step.CONFIRM_RECEIVED,
                        CONFIRM);
        assertThat(story.open(number, InformationRecallProcess.Step.CONFIRM_RECEIVED)
                        .agency())
                .isEqualTo(story.actor(FOCAL_POINT).agency());
        var confirm = story.open(number, CONFIRM);
        assertThat(confirm.agency()).isEqualTo(story.actor(OFFICE).agency());
        assertThat(confirm.due()).isNotNull().isBefore(clock.instant().plus(Duration.ofDays(8)));
        assertThatThrownBy(() -> seenBy(OFFICE, number)).isInstanceOf(NotFound.class);
        assertThat(story.sent(number))
                .filteredOn(message -> message.name().equals(InformationRecallProcess.Message.FAMILY_RECALLED))
                .extracting(Message::to)
                .containsExactly(story.actor(FOCAL_POINT).agency());

        // when
        story.play(number, CONFIRM, Map.of());

        // then
        assertThatThrownBy(() -> seenBy(OFFICE, number)).isInstanceOf(NotFound.class);
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
        assertThatThrownBy(() -> seenBy(OFFICE, number)).isInstanceOf(NotFound.class);

        // when: the other one ends as well
        expire(number, purpose == Purpose.Return ? Purpose.FamilyContact : Purpose.Return);
        story.play(number, CONFIRM, Map.of());

        // then
        assertThat(story.steps(number)).doesNotContain(CONFIRM);
        assertThatThrownBy(() -> seenBy(OFFICE, number)).isInstanceOf(NotFound.class);
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

    @ParameterizedTest
    @CsvSource({
        HomeWarningProcess.Step.REASSESS_RISK + ", riskAfterAssessment, noGo",
        DomesticReturnProcess.Step.CHECK_DEPARTURE + ", stillWantsReturn, no",
        DomesticReturnProcess.Step.BRING_HOME + ", travelDone, refused"
    })
    void within_one_country_it_is_recalled_once_however_the_return_ends(String step, String field, String answer) {
        // given
        var tale = within(27, Map.of(step, List.of(Map.of(field, answer))));
        var number = tale.number();

        // when
        story.tellBefore(tale, CONFIRM);

        // then
        assertThat(story.steps(number)).containsOnlyOnce(CONFIRM);
        var confirm = story.open(number, CONFIRM);
        assertThat(confirm.agency()).isEqualTo(story.actor(OFFICE).agency());
        assertThat(confirm.due()).isNotNull().isBefore(clock.instant().plus(Duration.ofDays(10)));
        assertThatThrownBy(() -> seenBy(OFFICE, number)).isInstanceOf(NotFound.class);

        // when
        story.tellToTheEnd(tale);

        // then
        assertThatThrownBy(() -> seenBy(OFFICE, number)).isInstanceOf(NotFound.class);
        assertThat(recalls(number)).isEqualTo(1);
        assertThat(story.ended(number)).contains(ReturnJourneyProcess.Outcome.STAYS_HERE);
    }

    @ParameterizedTest
    @EnumSource
    void within_one_country_no_end_of_the_return_leaves_it_there(ReturnOutcome how) {
        // given
        var tale = within(27, Map.of());
        story.tellBefore(tale, DomesticReturnProcess.Step.PLAN_TRAVEL);

        // when
        ActingParty.asSystem("test", () -> new TransactionTemplate(transactions).execute(status -> {
            returns.ended(tale.number(), how);
            return how;
        }));

        // then
        assertThat(story.steps(tale.number())).containsOnlyOnce(CONFIRM);
        assertThatThrownBy(() -> seenBy(OFFICE, tale.number())).isInstanceOf(NotFound.class);
    }

    @Test
    void who_keeps_the_child_is_asked_for_its_family_too_and_keeps_its_part() {
        // given
        var elsewhere =
                Map.<String, Object>of(DomesticReturnProcess.Variable.BEST_INTERESTS_DECISION, "StayInDestination");
        var tale = within(14, Map.of(BestInterestsProcess.Step.DECIDE_BEST_INTERESTS, List.of(elsewhere)));

        // when
        story.tellToTheEnd(tale);

        // then
        assertThat(recalls(tale.number())).isZero();
        assertThat(seenBy(OFFICE, tale.number()).consents()).isNotEmpty();
    }

    @Test
    void within_one_country_a_return_that_is_taken_up_again_asks_the_office_anew_and_recalls_that_too() {
        // given
        var again = Map.<String, Object>of(
                ProtectionProcess.Variable.STAY_OUTCOME,
                ProtectionProcess.Answer.RETURN_AGAIN,
                "returnAgainBecause",
                "dangerGone");
        var unsafe = Map.<String, Object>of("riskAfterAssessment", ReturnWishProcess.Answer.NO_GO);
        var tale = within(
                27,
                Map.of(
                        HomeWarningProcess.Step.REASSESS_RISK, List.of(unsafe, unsafe),
                        ProtectionProcess.Step.AGREE_STAY, List.of(again)));
        var number = tale.number();
        story.tellBefore(tale, CONFIRM);
        story.play(number, CONFIRM, Map.of());

        // when
        story.tellBefore(tale, FamilyTracingProcess.Step.ASSESS_FAMILY);

        // then
        assertThat(seenBy(OFFICE, number).consents()).isNotEmpty();

        // when
        story.tellToTheEnd(tale);

        // then
        assertThat(recalls(number)).isEqualTo(2);
        assertThatThrownBy(() -> seenBy(OFFICE, number)).isInstanceOf(NotFound.class);
    }

    /** Who is with the person has been so before the family's office is asked. */
    private DemoPersonStory within(int age, Map<String, List<Map<String, Object>>> answers) {
        var within = new Scenario(
                "within", "KH", "KH", "KH", age, ReturnJourneyProcess.Outcome.STAYS_HERE, Map.of(), answers, null);
        var tale = story.begun(within, 0, Map.of());
        story.tellBefore(tale, ReturnWishProcess.Step.COUNSEL_RETURN);
        story.timePasses("P1D");
        return tale;
    }

    private long recalls(CaseNumber number) {
        return story.sent(number).stream()
                .filter(message -> message.name().equals(InformationRecallProcess.Message.FAMILY_RECALLED))
                .count();
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

    private CaseOverview seenBy(String account, CaseNumber number) {
        var actor = story.actor(account);
        return ActingParty.as(actor.agency(), () -> sheets.of(number, actor));
    }

    private void withdraw(CaseNumber number) {
        withdraw(number, "th.shelter1");
    }

    private void withdraw(CaseNumber number, String account) {
        var actor = story.actor(account);
        var answers = new DemoAnswers().of(ConsentWithdrawals.FORM, 0, clock.instant(), Map.of());
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
