package org.homeward.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages between the pools of a case wait for their receiver, arrive once, and answers find who asked. */
@WholeRun
@ProcessTest
class MessageDeliveryTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @Autowired
    MessageDelivery delivery;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_message_whose_receiver_is_not_ready_is_kept_and_delivered_later_once() {
        // given
        var number = story.before(ReturnWishProcess.Step.ASSESS_RISK);
        assertThat(message(number, ProtectionProcess.Message.LEGAL_CLEARED).delivered())
                .isNull();

        // when
        story.play(number, ReturnWishProcess.Step.ASSESS_RISK, Map.of());
        story.play(number, RepatriationProcess.Step.REQUEST_TRACING, Map.of());
        story.play(number, OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST, Map.of());
        story.play(number, NationalityVerificationProcess.Step.VERIFY_NATIONALITY, Map.of());
        story.play(number, FamilyTracingProcess.Step.ASSESS_FAMILY, Map.of());
        story.play(number, OriginResponseProcess.Step.REPORT_ASSESSMENT, Map.of());

        // then
        assertThat(message(number, ProtectionProcess.Message.LEGAL_CLEARED).delivered())
                .isNotNull();
        assertThat(story.steps(number)).containsExactly(HomeWarningProcess.Step.REASSESS_RISK);

        // when
        delivery.deliver(number);
        delivery.deliverDue();

        // then
        assertThat(story.steps(number)).containsExactly(HomeWarningProcess.Step.REASSESS_RISK);
    }

    @Test
    void what_still_waits_after_a_hand_in_is_tried_again_at_once() {
        // given
        var number = story.before(ReturnWishProcess.Step.ASSESS_RISK);
        for (int tries = 0; tries < 10; tries++) {
            clock.advance(Duration.ofMinutes(2));
            delivery.deliverDue();
        }

        // when
        story.play(number, ReturnWishProcess.Step.ASSESS_RISK, Map.of());

        // then
        assertThat(database.sql("select next_attempt from message where case_number = ? and delivered is null")
                        .param(number.value())
                        .query(OffsetDateTime.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(next -> assertThat(next.toInstant()).isBeforeOrEqualTo(clock.instant()));
    }

    @Test
    void a_request_is_worked_on_in_another_process_instance_and_its_answer_goes_to_the_one_that_asked() {
        // given
        var number = story.before(ReturnApprovalProcess.Step.DECIDE_RETURN);
        assertThat(story.steps(number)).containsExactly(ReturnApprovalProcess.Step.DECIDE_RETURN);
        var asked = message(number, ReturnApprovalProcess.Message.APPROVAL_ASKED);
        assertThat(story.open(number, ReturnApprovalProcess.Step.DECIDE_RETURN).processInstance())
                .isEqualTo(asked.receiverInstance())
                .isNotEqualTo(asked.fromInstance());

        // when
        story.play(number, ReturnApprovalProcess.Step.DECIDE_RETURN, Map.of());

        // then
        var answer = message(number, ReturnApprovalProcess.Message.RETURN_APPROVED);
        assertThat(answer.answers()).isEqualTo(asked.id());
        assertThat(answer.receiverInstance()).isEqualTo(asked.fromInstance());
        assertThat(message(number, ReturnApprovalProcess.Message.APPROVAL_ASKED).answered())
                .isNotNull();
    }

    @Test
    void a_second_case_does_not_hear_the_first_ones_messages() {
        // given
        var first = story.before(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
        var second = story.before(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
        assertThat(story.steps(second)).containsExactly(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);

        // when
        story.play(first, OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST, Map.of());

        // then
        assertThat(story.steps(first))
                .containsExactlyInAnyOrder(
                        FamilyTracingProcess.Step.ASSESS_FAMILY,
                        NationalityVerificationProcess.Step.VERIFY_NATIONALITY);
        assertThat(story.steps(second)).containsExactly(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
    }

    @Test
    void a_message_that_nobody_can_receive_any_more_comes_to_a_declared_end() {
        // when
        var number = story.upTo(
                ReturnWishProcess.Step.COUNSEL_RETURN, Map.of(ReturnWishProcess.Variable.RETURN_WISH, "stay"));
        story.play(number, ProtectionProcess.Step.AGREE_STAY, Map.of());
        delivery.deliver(number);

        // then
        assertThat(message(number, ProtectionProcess.Message.LEGAL_CLEARED).delivered())
                .isNull();
        assertThat(message(number, ProtectionProcess.Message.LEGAL_CLEARED).ended())
                .isNotNull();
    }

    @Test
    void one_behind_another_that_somebody_has_at_hand_is_kept_since_that_one_may_bring_its_receiver() {
        // given
        var number = story.before(ReturnWishProcess.Step.ASSESS_RISK);
        var behind = "test.nobodyWaits";
        database.sql("""
                        insert into message (case_number, name, from_agency, from_country, from_instance,
                          payload, sent, next_attempt)
                        select case_number, :behind, from_agency, from_country, from_instance, payload, sent, sent
                        from message where case_number = :number and name = :waits
                        """)
                .param("behind", behind)
                .param("number", number.value())
                .param("waits", ProtectionProcess.Message.LEGAL_CLEARED)
                .update();

        // when
        clock.advance(Duration.ofMinutes(2));
        transaction.executeWithoutResult(atHand -> {
            database.sql("select id from message where case_number = :number and name = :waits for update")
                    .param("number", number.value())
                    .param("waits", ProtectionProcess.Message.LEGAL_CLEARED)
                    .query(Long.class)
                    .single();
            CompletableFuture.runAsync(delivery::deliverDue).join();
        });

        // then
        assertThat(message(number, behind).ended()).isNull();

        // when
        clock.advance(Duration.ofMinutes(2));
        delivery.deliverDue();

        // then
        assertThat(message(number, behind).ended()).isNotNull();
    }

    @Test
    void one_that_fails_stops_no_other() {
        // given
        var number = story.before(RepatriationProcess.Step.REQUEST_TRACING);
        var broken = "test.broken";
        database.sql("""
                        insert into message (case_number, name, from_agency, from_country, from_instance,
                          payload, sent, next_attempt)
                        select case_number, :broken, from_agency, from_country, from_instance, '{"doneOn": "never"}', sent,
                          sent
                        from message where case_number = :number and name = :waits
                        """)
                .param("broken", broken)
                .param("number", number.value())
                .param("waits", ProtectionProcess.Message.LEGAL_CLEARED)
                .update();

        // when
        story.play(number, RepatriationProcess.Step.REQUEST_TRACING, Map.of());

        // then
        assertThat(story.steps(number)).containsExactly(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
        assertThat(message(number, broken).delivered()).isNull();
        assertThat(message(number, broken).ended()).isNull();
    }

    private Message message(CaseNumber number, String name) {
        return story.sent(number).stream()
                .filter(message -> message.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
