package org.homeward.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages between the pools of a case wait for their receiver, arrive once, and answers find who asked. */
@ProcessTest
class DeliveryTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @Autowired
    Delivery delivery;

    @Autowired
    JdbcClient database;

    @Test
    void a_message_whose_receiver_is_not_ready_is_kept_and_delivered_later_once() {
        // given
        var number = story.before("userTask_assessRisk");
        assertThat(message(number, "protection.legalCleared").delivered()).isNull();

        // when
        story.play(number, "userTask_assessRisk", Map.of());
        story.play(number, "userTask_requestTracing", Map.of());
        story.play(number, "userTask_acknowledgeRequest", Map.of());
        story.play(number, "userTask_verifyNationality", Map.of());
        story.play(number, "userTask_assessFamily", Map.of());
        story.play(number, "userTask_reportAssessment", Map.of());

        // then
        assertThat(message(number, "protection.legalCleared").delivered()).isNotNull();
        assertThat(story.steps(number)).containsExactly("userTask_requestApproval");

        // when
        delivery.deliver(number);
        delivery.deliverDue();

        // then
        assertThat(story.steps(number)).containsExactly("userTask_requestApproval");
    }

    @Test
    void what_still_waits_after_a_hand_in_is_tried_again_at_once() {
        // given
        var number = story.before("userTask_assessRisk");
        for (int tries = 0; tries < 10; tries++) {
            clock.advance(Duration.ofMinutes(2));
            delivery.deliverDue();
        }

        // when
        story.play(number, "userTask_assessRisk", Map.of());

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
        var number = story.before("userTask_decideReturn");
        assertThat(story.steps(number)).containsExactly("userTask_decideReturn");
        var asked = message(number, "repatriation.approvalAsked");
        assertThat(story.open(number, "userTask_decideReturn").processInstance())
                .isEqualTo(asked.receiverInstance())
                .isNotEqualTo(asked.fromInstance());

        // when
        story.play(number, "userTask_decideReturn", Map.of());

        // then
        var answer = message(number, "repatriation.returnApproved");
        assertThat(answer.answers()).isEqualTo(asked.id());
        assertThat(answer.receiverInstance()).isEqualTo(asked.fromInstance());
        assertThat(message(number, "repatriation.approvalAsked").answered()).isNotNull();
    }

    @Test
    void a_second_case_does_not_hear_the_first_ones_messages() {
        // given
        var first = story.before("userTask_acknowledgeRequest");
        var second = story.before("userTask_acknowledgeRequest");
        assertThat(story.steps(second)).containsExactly("userTask_acknowledgeRequest");

        // when
        story.play(first, "userTask_acknowledgeRequest", Map.of());

        // then
        assertThat(story.steps(first)).containsExactlyInAnyOrder("userTask_assessFamily", "userTask_verifyNationality");
        assertThat(story.steps(second)).containsExactly("userTask_acknowledgeRequest");
    }

    @Test
    void a_message_that_nobody_can_receive_any_more_comes_to_a_declared_end() {
        // when
        var number = story.upTo("userTask_counselReturn", Map.of("returnWish", "stay"));
        story.play(number, "userTask_agreeStay", Map.of());
        delivery.deliver(number);

        // then
        assertThat(message(number, "protection.legalCleared").delivered()).isNull();
        assertThat(message(number, "protection.legalCleared").ended()).isNotNull();
    }

    private Message message(CaseNumber number, String name) {
        return story.sent(number).stream()
                .filter(message -> message.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
