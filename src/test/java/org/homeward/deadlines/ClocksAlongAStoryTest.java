package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.homeward.engine.CaseEvents;
import org.homeward.platform.demo.StoryBook;
import org.homeward.procedures.CaseEvent;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The models tell the events from which clocks count: what takes long before a step forgives nothing. */
@WholeRun
@ProcessTest
class ClocksAlongAStoryTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @Autowired
    CaseEvents events;

    @Autowired
    DueExplanations explanations;

    @Test
    void a_childs_clocks_count_from_the_mark_the_screening_the_report_the_handover_and_the_arrival() {
        // given
        var tale = story.begun(StoryBook.named("th-kh-child"), 0, Map.of());
        var number = tale.number();

        // the interview (D3), the guardian (P3) and the decision (P4)
        story.tellBefore(tale, IdentificationProcess.Step.SECURE_SAFETY);
        var screened = happened(number, CaseEvent.screened);
        clock.advance(Duration.ofDays(3));
        story.tellBefore(tale, IdentificationProcess.Step.APPOINT_GUARDIAN);
        assertThat(due(number, IdentificationProcess.Step.APPOINT_GUARDIAN))
                .isEqualTo(happened(number, CaseEvent.childMarked).plus(Duration.ofDays(1)));
        story.tellBefore(tale, IdentificationProcess.Step.INTERVIEW_PERSON);
        assertThat(due(number, IdentificationProcess.Step.INTERVIEW_PERSON))
                .isEqualTo(screened.plus(Duration.ofDays(1)))
                .isBefore(clock.instant());
        story.tellBefore(tale, IdentificationProcess.Step.DECIDE_STATUS);
        assertThat(Duration.between(screened, due(number, IdentificationProcess.Step.DECIDE_STATUS)))
                .isBetween(Duration.ofDays(15), Duration.ofDays(17));

        // the risk (P20): while the person thought about the consents the clock stood
        story.tellBefore(tale, ReturnWishProcess.Step.ASK_CONSENTS);
        clock.advance(Duration.ofDays(10));
        story.tellBefore(tale, ReturnWishProcess.Step.ASSESS_RISK);
        assertThat(due(number, ReturnWishProcess.Step.ASSESS_RISK))
                .isAfter(clock.instant().plus(Duration.ofDays(10)));

        // the best interests (P9): report and decision share one clock
        story.tellBefore(tale, BestInterestsProcess.Step.PREPARE_BEST_INTERESTS);
        var best = due(number, BestInterestsProcess.Step.PREPARE_BEST_INTERESTS);
        clock.advance(Duration.ofDays(5));
        story.tellBefore(tale, BestInterestsProcess.Step.DECIDE_BEST_INTERESTS);
        assertThat(due(number, BestInterestsProcess.Step.DECIDE_BEST_INTERESTS)).isEqualTo(best);

        // the receipt (P13) counts from the handover, the plan (P14) from the receipt
        story.tellBefore(tale, HandoverProcess.Step.RECEIPT_HANDOVER);
        assertThat(due(number, HandoverProcess.Step.RECEIPT_HANDOVER))
                .isEqualTo(happened(number, CaseEvent.handedOver).plus(Duration.ofDays(1)));
        story.tellBefore(tale, ReintegrationProcess.Step.ASSESS_NEEDS);
        var arrived = happened(number, CaseEvent.arrivalReceipted);
        clock.advance(Duration.ofDays(60));
        story.tellBefore(tale, ReintegrationProcess.Step.PLAN_REINTEGRATION);
        var plan = story.open(number, ReintegrationProcess.Step.PLAN_REINTEGRATION);
        assertThat(plan.due()).isBetween(arrived.plus(Duration.ofDays(19)), arrived.plus(Duration.ofDays(30)));
        assertThat(explanations.sentences(plan.id(), Locale.ENGLISH))
                .anyMatch(line -> line.contains("the arrival is confirmed"));

        // a child's first visit was due two weeks after the arrival: it opens late
        story.tellBefore(tale, ReintegrationProcess.Step.VISIT_PERSON);
        assertThat(due(number, ReintegrationProcess.Step.VISIT_PERSON))
                .isBetween(arrived.plus(Duration.ofDays(14)), arrived.plus(Duration.ofDays(20)))
                .isBefore(clock.instant());
    }

    private Instant happened(CaseNumber number, CaseEvent event) {
        return ActingParty.asSystem("test", () -> events.of(number, event).map(OffsetDateTime::parse))
                .orElseThrow()
                .toInstant();
    }

    private Instant due(CaseNumber number, String step) {
        return Objects.requireNonNull(story.open(number, step).due());
    }
}
