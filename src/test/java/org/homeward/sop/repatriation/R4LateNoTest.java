package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.homeward.casefile.Consents;
import org.homeward.cases.CaseOverview;
import org.homeward.cases.CaseOverviews;
import org.homeward.cases.ConsentWithdrawals;
import org.homeward.channel.Message;
import org.homeward.inbox.StepForm;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.NotFound;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R4: after a no, however late, what was sent is to be destroyed, and nobody there reads it any more. */
@ProcessTest
class R4LateNoTest {

    private static final String CONFIRM = InformationRecallProcess.Step.CONFIRM_DESTRUCTION;
    private static final String TELL = InformationRecallProcess.Step.TELL_DESTRUCTION;
    private static final String EXPLAIN = ReturnJourneyProcess.Step.EXPLAIN_WITHDRAWAL;
    private static final String STAY = ProtectionProcess.Step.AGREE_STAY;
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
    StepForm forms;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @CsvSource({
        HandoverProcess.Step.CHECK_DEPARTURE + ", stillWantsReturn, no, ",
        HandoverProcess.Step.HAND_OVER + ", handoverDone, refused, didNotWant",
        HandoverProcess.Step.HAND_OVER + ", handoverDone, refused, notAdmitted"
    })
    void a_late_no_is_recalled_as_an_early_one(
            String step, String field, String answer, @org.jspecify.annotations.Nullable String why) {
        // when
        var number =
                story.upTo(step, why == null ? Map.of(field, answer) : Map.of(field, answer, "handoverNotDone", why));

        // then
        assertThat(story.steps(number)).contains(CONFIRM, STAY);
        closed_for_who_was_asked_abroad(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ReturnApprovalProcess.Step.REQUEST_APPROVAL,
                HandoverProcess.Step.SEND_NOTICE,
                HandoverProcess.Step.HAND_OVER
            })
    void a_share_withdrawn_on_the_way_closes_the_case_abroad(String step) {
        // given
        var number = story.before(step);

        // when
        withdraw(number, Map.of());

        // then
        assertThat(story.steps(number)).containsExactlyInAnyOrder(CONFIRM, STAY);
        closed_for_who_was_asked_abroad(number);
    }

    @Test
    void a_share_withdrawn_after_the_return_has_ended_is_recalled_once() {
        // given
        var number = refusedByOrigin();

        // when
        withdraw(number, Map.of());

        // then
        assertThat(story.steps(number)).containsExactlyInAnyOrder(CONFIRM, STAY);
        assertThat(recalls(number)).isEqualTo(1);
        closed_for_who_was_asked_abroad(number);
    }

    @Test
    void a_no_of_either_state_is_recalled_as_the_persons_own() {
        // given
        var number = refusedByOrigin();

        // then
        assertThat(recalls(number)).isEqualTo(1);
        closed_for_who_was_asked_abroad(number);
    }

    @Test
    void a_share_withdrawn_after_the_case_has_ended_is_recalled_too() {
        // given
        var number = refusedByOrigin();
        story.play(number, STAY, Map.of());
        assertThat(story.ended(number)).isPresent();

        // when
        withdraw(number, Map.of());

        // then
        assertThat(recalls(number)).isEqualTo(1);
        assertThat(story.steps(number)).containsExactly(CONFIRM);
        assertThatThrownBy(() -> seenBy(FOCAL_POINT, number)).isInstanceOf(NotFound.class);
        story.play(number, CONFIRM, Map.of());
        assertThatThrownBy(() -> seenBy(FOCAL_POINT, number)).isInstanceOf(NotFound.class);
    }

    @Test
    void what_a_late_no_recalled_is_not_recalled_again_with_the_share() {
        // given
        var number = story.upTo(
                HandoverProcess.Step.CHECK_DEPARTURE, Map.of(HandoverProcess.Variable.STILL_WANTS_RETURN, "no"));

        // when
        withdraw(number, Map.of());

        // then
        assertThat(story.steps(number)).contains(CONFIRM, STAY);
        assertThat(recalls(number)).isEqualTo(1);
    }

    @Test
    void who_is_not_there_has_not_said_no() {
        // when
        var number = story.upTo(
                HandoverProcess.Step.HAND_OVER,
                Map.of(HandoverProcess.Variable.HANDOVER_DONE, "refused", "handoverNotDone", "absent"));

        // then
        assertThat(story.steps(number)).containsExactly(ReturnWishProcess.Step.COUNSEL_RETURN);
        assertThat(recalls(number)).isZero();
    }

    @Test
    void after_a_late_no_the_person_hears_within_a_day_what_stops_and_what_was_sent_to_whom() {
        // when
        var number = story.upTo(
                HandoverProcess.Step.CHECK_DEPARTURE, Map.of(HandoverProcess.Variable.STILL_WANTS_RETURN, "no"));
        story.steps(number);

        // then
        var step = story.open(number, EXPLAIN);
        assertThat(step.due()).isEqualTo(step.opened().plus(Duration.ofDays(1)));
        var shelter = story.actor("th.shelter1");
        var shown = ActingParty.as(
                shelter.agency(), () -> forms.of(step, shelter, Locale.ENGLISH).data());
        assertThat(String.valueOf(shown.get("sentToWhom")).lines())
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(line -> line.contains(": "));
        assertThat(given(number, Purpose.Return)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"withdrawalEffectsExplained, no", "shareListGiven, later"})
    void what_was_not_explained_follows_and_the_withdrawal_has_its_effect_at_once(String field, String answer) {
        // given
        var number = story.before(ReturnApprovalProcess.Step.DECIDE_RETURN);

        // when
        withdraw(number, Map.of(field, answer));

        // then
        assertThat(story.steps(number)).containsExactlyInAnyOrder(CONFIRM, STAY, EXPLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdrawalSaidBy", "withdrawalHow", "destroyingExplained"})
    void without_who_said_it_how_and_what_destroying_may_cost_a_withdrawal_is_refused(String field) {
        // given
        var number = story.before(ReturnApprovalProcess.Step.DECIDE_RETURN);

        // then
        assertThatThrownBy(() -> withdraw(number, Map.of(field, "")))
                .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly(field));
        assertThat(given(number, Purpose.ShareWithOriginAgency)).isTrue();
    }

    /** The focal point has its own step and no word of what became of the person; then nobody sees anything. */
    private void closed_for_who_was_asked_abroad(CaseNumber number) {
        var step = story.open(number, CONFIRM);
        // at the border, weeks later, the new year's holidays come between
        assertThat(step.due()).isNotNull().isBefore(clock.instant().plus(Duration.ofDays(10)));
        if (story.steps(number).contains(EXPLAIN)) {
            story.play(number, EXPLAIN, Map.of());
        }
        story.play(number, STAY, Map.of());
        assertThat(step.agency()).isEqualTo(story.actor(FOCAL_POINT).agency());
        assertThatThrownBy(() -> seenBy(FOCAL_POINT, number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> seenBy("kh.btb1", number)).isInstanceOf(NotFound.class);
        assertThat(story.ended(number)).contains(ReturnJourneyProcess.Outcome.STAYS_HERE);

        story.play(number, CONFIRM, Map.of());
        assertThatThrownBy(() -> seenBy(FOCAL_POINT, number)).isInstanceOf(NotFound.class);
        assertThat(story.steps(number)).containsExactly(TELL);
        story.play(number, TELL, Map.of());
        assertThat(story.steps(number)).isEmpty();
    }

    private CaseNumber refusedByOrigin() {
        var number = story.upTo(
                ReturnApprovalProcess.Step.DECIDE_RETURN,
                Map.of(ReturnApprovalProcess.Variable.RETURN_DECISION, ReturnApprovalProcess.Answer.REFUSED));
        assertThat(story.steps(number)).containsExactlyInAnyOrder(CONFIRM, STAY);
        return number;
    }

    private CaseOverview seenBy(String account, CaseNumber number) {
        var actor = story.actor(account);
        return ActingParty.as(actor.agency(), () -> sheets.of(number, actor));
    }

    private long recalls(CaseNumber number) {
        return story.sent(number).stream()
                .map(Message::name)
                .filter(InformationRecallProcess.Message.RECALLED::equals)
                .count();
    }

    private boolean given(CaseNumber number, Purpose purpose) {
        return ActingParty.asSystem("test", () -> consents.given(number, purpose));
    }

    private void withdraw(CaseNumber number, Map<String, Object> changes) {
        var actor = story.actor("th.shelter1");
        var answers = new DemoAnswers().of(ConsentWithdrawals.FORM, 0, clock.instant(), changes);
        ActingParty.as(actor.agency(), () -> {
            var consent = consents.of(number, actor).stream()
                    .filter(given -> given.purpose() == Purpose.ShareWithOriginAgency)
                    .mapToLong(Consent::id)
                    .findFirst()
                    .orElseThrow();
            return withdrawals.withdraw(number, consent, answers, actor);
        });
    }
}
