package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.homeward.casefile.Consents;
import org.homeward.cases.CaseOverview;
import org.homeward.cases.CaseOverviews;
import org.homeward.cases.ConsentWithdrawals;
import org.homeward.channel.Message;
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
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A return that ended is taken up again while the case is open: back to the talk, each consent asked anew, what was verified
 * stands (R1); the country of origin comes in again by a new yes alone (R3, R4).
 */
@WholeRun
@ProcessTest
class TakenUpAgainTest {

    private static final String TALK = ReturnWishProcess.Step.COUNSEL_RETURN;
    private static final String CONSENTS = ReturnWishProcess.Step.ASK_CONSENTS;
    private static final String RISK = ReturnWishProcess.Step.ASSESS_RISK;
    private static final String REQUEST = RepatriationProcess.Step.REQUEST_TRACING;
    private static final String STAY = ProtectionProcess.Step.AGREE_STAY;
    private static final String CONFIRM = InformationRecallProcess.Step.CONFIRM_DESTRUCTION;
    private static final String CHANGED_MIND = "changedMind";
    private static final String HOST = "th.shelter1";
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
    JdbcClient database;

    @Autowired
    TestClock clock;

    @Test
    void after_a_change_of_mind_the_talk_opens_again_and_the_reason_is_kept() {
        // given
        var number = story.upTo(TALK, Map.of(ReturnWishProcess.Variable.RETURN_WISH, "stay"));

        // when
        takenUp(number);

        // then
        assertThat(story.steps(number)).containsExactly(TALK);
        var talk = story.open(number, TALK);
        assertThat(talk.agency()).isEqualTo(story.actor(HOST).agency());
        assertThat(talk.due()).isNull();
        var seen = seenBy(HOST, number);
        assertThat(seen.codes().head().returnEnded()).isNull();
        assertThat(seen.happened())
                .filteredOn(event -> event.kind().equals("returnTakenUp"))
                .extracting(event -> event.codes().get("because"))
                .containsExactly(CHANGED_MIND);

        // when
        agreed(number);

        // then
        assertThat(story.steps(number)).contains(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
    }

    @Test
    void after_a_recall_a_new_yes_lets_the_origin_in_again_and_a_verified_nationality_is_not_asked_again() {
        // given
        var number = recalled();
        takenUp(number);

        // then
        nothing_is_seen_abroad(number);

        // when
        story.play(number, TALK, Map.of());
        story.play(number, CONSENTS, Map.of());

        // then
        nothing_is_seen_abroad(number);

        // when
        story.play(number, RISK, Map.of());
        story.play(number, REQUEST, Map.of());
        story.play(number, OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST, Map.of());

        // then
        assertThat(seenBy(FOCAL_POINT, number).codes().openSteps()).isNotEmpty();
        assertThat(story.steps(number)).doesNotContain(NationalityVerificationProcess.Step.VERIFY_NATIONALITY);

        // when
        story.tellBefore(number, ReturnApprovalProcess.Step.REQUEST_APPROVAL);

        // then
        assertThat(story.steps(number)).contains(ReturnApprovalProcess.Step.REQUEST_APPROVAL);
    }

    @Test
    void a_no_to_the_share_asked_anew_keeps_the_origin_out() {
        // given
        var number = recalled();
        takenUp(number);
        story.play(number, TALK, Map.of());

        // when
        story.play(number, CONSENTS, Map.of(ReturnWishProcess.Variable.CONSENT_SHARE_WITH_ORIGIN_AGENCY, "Declined"));

        // then
        nothing_is_seen_abroad(number);
        assertThat(story.steps(number)).containsExactly(STAY);
    }

    @Test
    void what_a_first_return_left_abroad_is_recalled_with_it_and_not_again() {
        // given
        var number = story.upTo(
                ReturnApprovalProcess.Step.DECIDE_RETURN,
                Map.of(ReturnApprovalProcess.Variable.RETURN_DECISION, ReturnApprovalProcess.Answer.REFUSED));
        assertThat(story.steps(number)).contains(CONFIRM, STAY);
        takenUp(number);

        // when
        story.play(number, TALK, Map.of(ReturnWishProcess.Variable.RETURN_WISH, "stay"));

        // then
        assertThat(recalls(number)).isEqualTo(1);
        assertThat(story.steps(number)).contains(CONFIRM, STAY);
    }

    @Test
    void a_share_taken_back_stops_the_return_that_was_taken_up_again() {
        // given
        var number = story.upTo(TALK, Map.of(ReturnWishProcess.Variable.RETURN_WISH, "stay"));
        takenUp(number);
        agreed(number);

        // when
        withdraw(number, Purpose.ShareWithOriginAgency);

        // then
        assertThat(story.steps(number)).containsExactlyInAnyOrder(CONFIRM, STAY);
        assertThat(recalls(number)).isEqualTo(1);
    }

    @Test
    void without_a_reason_or_on_a_version_that_does_not_know_how_nothing_is_taken_up() {
        // given
        var number = story.upTo(TALK, Map.of(ReturnWishProcess.Variable.RETURN_WISH, "stay"));

        // then
        assertThatThrownBy(() -> story.play(
                        number,
                        STAY,
                        Map.of(ProtectionProcess.Variable.STAY_OUTCOME, ProtectionProcess.Answer.RETURN_AGAIN)))
                .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(fields(refused))
                        .containsExactly("returnAgainBecause"));

        // given
        database.sql("""
                        delete from act_ru_event_subscr where event_name_ = :name and proc_inst_id_ in
                          (select proc_inst_id_ from act_ru_execution where business_key_ = :number)
                        """)
                .param("name", ReturnJourneyProcess.Message.RETURN_TAKEN_UP)
                .param("number", number.value())
                .update();

        // then
        assertThatThrownBy(() -> takenUp(number))
                .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(fields(refused))
                        .containsExactly(ProtectionProcess.Variable.STAY_OUTCOME));
        assertThat(story.steps(number)).containsExactly(STAY);
    }

    private static List<String> fields(InvalidContentException refused) {
        return refused.problems().stream().map(FieldProblem::field).toList();
    }

    private CaseNumber recalled() {
        var number = story.upTo(
                HandoverProcess.Step.CHECK_DEPARTURE, Map.of(HandoverProcess.Variable.STILL_WANTS_RETURN, "no"));
        story.steps(number);
        story.play(number, CONFIRM, Map.of());
        story.play(number, ReturnJourneyProcess.Step.EXPLAIN_WITHDRAWAL, Map.of());
        story.play(number, InformationRecallProcess.Step.TELL_DESTRUCTION, Map.of());
        return number;
    }

    private void takenUp(CaseNumber number) {
        story.play(
                number,
                STAY,
                Map.of(
                        ProtectionProcess.Variable.STAY_OUTCOME,
                        ProtectionProcess.Answer.RETURN_AGAIN,
                        "returnAgainBecause",
                        CHANGED_MIND));
        story.steps(number);
    }

    private void agreed(CaseNumber number) {
        for (var step : List.of(TALK, CONSENTS, RISK, REQUEST)) {
            story.play(number, step, Map.of());
        }
    }

    private void nothing_is_seen_abroad(CaseNumber number) {
        for (var account : List.of(FOCAL_POINT, "kh.btb1")) {
            assertThatThrownBy(() -> seenBy(account, number)).isInstanceOf(NotFound.class);
        }
    }

    private long recalls(CaseNumber number) {
        return story.sent(number).stream()
                .map(Message::name)
                .filter(InformationRecallProcess.Message.RECALLED::equals)
                .count();
    }

    private CaseOverview seenBy(String account, CaseNumber number) {
        var actor = story.actor(account);
        return ActingParty.as(actor.agency(), () -> sheets.of(number, actor));
    }

    private void withdraw(CaseNumber number, Purpose purpose) {
        var actor = story.actor(HOST);
        var answers = new DemoAnswers().of(ConsentWithdrawals.FORM, 0, clock.instant(), Map.of());
        ActingParty.as(actor.agency(), () -> {
            var consent = consents.of(number, actor).stream()
                    .filter(given -> given.purpose() == purpose)
                    .mapToLong(Consent::id)
                    .max()
                    .orElseThrow();
            return withdrawals.withdraw(number, consent, answers, actor);
        });
    }
}
