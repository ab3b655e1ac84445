package org.homeward.deadlines.pauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.Timeline;
import org.homeward.casefile.TimelineEntry;
import org.homeward.channel.Message;
import org.homeward.channel.lines.StepLine;
import org.homeward.deadlines.Pause;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.PauseRequest;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.Inbox;
import org.homeward.inbox.InboxQuery;
import org.homeward.inbox.InboxScope;
import org.homeward.platform.demo.DemoStoryStaff;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A step's clock stands still for a reason and a planned time; both sides see both dates. Long, since each reason, and each way
 * in which a pause ends, is looked at on one set-up.
 */
@WholeRun
@ProcessTest
class PausesTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    private static final ZoneId PHNOM_PENH = ZoneId.of("Asia/Phnom_Penh");
    private static final String TRACING = FamilyTracingProcess.Step.ASSESS_FAMILY;

    @Autowired
    Pauses pauses;

    @Autowired
    Inbox inbox;

    @Autowired
    Timeline timeline;

    @Autowired
    CaseAccess access;

    @Autowired
    RuntimeService runtime;

    @Test
    void while_a_clock_stands_still_its_step_is_not_late_and_due_as_if_it_went_on_as_planned() {
        // given
        var number = story.before(TRACING);
        var due = due(number);

        // when
        pause(number, PauseReason.medicalHold, 10);

        // then
        var paused = story.open(number, TRACING);
        assertThat(paused.paused()).isTrue();
        assertThat(Duration.between(due, paused.due())).isBetween(Duration.ofDays(10), Duration.ofDays(13));
        assertThat(paused.lateAt(paused.due().plusSeconds(1))).isFalse();
    }

    @Test
    void when_it_goes_on_the_real_days_are_counted_and_both_dates_are_kept() {
        // given
        var number = story.before(TRACING);
        var due = due(number);
        pause(number, PauseReason.medicalHold, 10);
        clock.advance(Duration.ofDays(21));

        // when
        end(number);

        // then
        var resumed = story.open(number, TRACING);
        assertThat(resumed.paused()).isFalse();
        assertThat(Duration.between(due, resumed.due())).isBetween(Duration.ofDays(21), Duration.ofDays(24));
        assertThat(pausesOf(resumed)).singleElement().satisfies(kept -> {
            assertThat(kept.dueWithout()).isEqualTo(due);
            assertThat(kept.dueWith()).isEqualTo(resumed.due());
        });
    }

    @Test
    void a_second_pause_of_a_step_is_too_late() {
        // given
        var number = story.before(TRACING);
        pause(number, PauseReason.medicalHold, 10);

        // when / then
        assertThatThrownBy(() -> pause(number, PauseReason.personsWish, 3)).isInstanceOf(ConflictException.class);
    }

    @Test
    void the_side_that_waits_for_the_answer_sees_both_dates_and_no_delay() {
        // given
        var number = story.before(TRACING);
        var due = due(number);
        assertThat(request(number).answerDue()).isEqualTo(due);

        // when
        pause(number, PauseReason.medicalHold, 10);

        // then
        var paused = due(number);
        assertThat(request(number)).satisfies(asked -> {
            assertThat(asked.answerDue()).isEqualTo(paused).isAfter(due);
            assertThat(asked.answerDueWithoutPause()).isEqualTo(due);
            assertThat(asked.answerPaused()).isTrue();
        });
        clock.moveTo(paused.plus(Duration.ofDays(1)));
        assertThat(waitedFor(number, "th.focal1", true)).isEmpty();
        assertThat(waitedFor(number, "th.focal1", false)).singleElement().satisfies(row -> {
            assertThat(row.dates().paused()).isTrue();
            assertThat(row.dates().due()).isEqualTo(paused);
            assertThat(row.dueWithoutPause()).isEqualTo(due);
        });

        // when
        end(number);

        // then
        assertThat(request(number).answerPaused()).isFalse();
        assertThat(request(number).answerDue()).isEqualTo(due(number));
        assertThat(request(number).answerDueWithoutPause()).isEqualTo(due);
    }

    @Test
    void waiting_for_a_government_never_stops_the_clock_for_which_that_government_waits() {
        // given
        var number = story.before(TRACING);

        // when
        var refused = catchThrowableOfType(
                InvalidContentException.class, () -> pause(number, PauseReason.waitingForGovernment, 10));

        // then
        assertThat(refused.problems())
                .extracting(InvalidContentException.FieldProblem::messageKey)
                .containsExactly("deadlines.pause.refused.counterpart");
    }

    @Test
    void a_closed_border_pauses_nothing_but_the_travel() {
        // given
        var number = story.before(TRACING);

        // when
        var refused =
                catchThrowableOfType(InvalidContentException.class, () -> pause(number, PauseReason.borderClosed, 10));

        // then
        assertThat(refused.problems())
                .extracting(InvalidContentException.FieldProblem::messageKey)
                .containsExactly("deadlines.pause.refused.notTravel");
    }

    @Test
    void waiting_for_a_government_pauses_ones_own_next_step() {
        // given
        var number = story.before(ReturnWishProcess.Step.ASSESS_RISK);
        var step = story.open(number, ReturnWishProcess.Step.ASSESS_RISK);

        // when
        pause(step, PauseReason.waitingForGovernment, 10);

        // then
        assertThat(story.open(number, step.key()).paused()).isTrue();
    }

    @Test
    void a_pause_ends_with_its_step() {
        // given
        var number = story.before(TRACING);
        var step = story.open(number, TRACING);
        pause(step, PauseReason.medicalHold, 10);

        // when
        story.play(number, TRACING, Map.of());

        // then
        assertThat(pausesOf(step)).singleElement().satisfies(ended -> {
            assertThat(ended.ended()).isEqualTo(clock.instant());
            assertThat(ended.endedBy()).isNull();
        });
    }

    @Test
    void pauses_follow_one_another_and_each_keeps_its_share() {
        // given
        var number = story.before(TRACING);
        pause(number, PauseReason.medicalHold, 3);
        clock.advance(Duration.ofDays(3));
        end(number);
        var between = due(number);

        // when
        pause(number, PauseReason.personsWish, 7);

        // then
        assertThat(pausesOf(story.open(number, TRACING))).hasSize(2).last().satisfies(second -> {
            assertThat(second.dueWithout()).isEqualTo(between);
            assertThat(second.dueWith()).isEqualTo(due(number)).isAfter(between);
        });
    }

    @Test
    void the_timeline_of_both_sides_tells_the_pause_and_its_reason_only_where_it_tells_nothing_of_the_person() {
        // given
        var number = story.before(HandoverProcess.Step.PREPARE_RECEPTION);

        var reception = story.open(number, HandoverProcess.Step.PREPARE_RECEPTION);

        // when
        pause(reception, PauseReason.personsWish, 3);
        end(reception);
        pause(reception, PauseReason.borderClosed, 3);

        // then
        for (var account : List.of("th.focal1", "kh.mosvy1")) {
            assertThat(told(number, account))
                    .extracting(TimelineEntry::kind, entry -> entry.codes().get("reason"))
                    .containsExactly(
                            tuple("stepPaused", null), tuple("stepResumed", null), tuple("stepPaused", "borderClosed"));
        }
    }

    @Test
    void the_origin_is_told_of_the_hosts_pause_only_for_a_cause_outside_and_without_the_step() {
        // given
        var number = story.before(HandoverProcess.Step.PREPARE_RECEPTION);
        var departure = story.open(number, HandoverProcess.Step.CHECK_DEPARTURE);

        // when
        pause(departure, PauseReason.medicalHold, 3);
        end(departure);
        pause(departure, PauseReason.borderClosed, 3);

        // then
        assertThat(told(number, "kh.mosvy1")).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("stepPaused");
            assertThat(entry.codes()).containsOnlyKeys("reason", "plannedEnd").containsEntry("reason", "borderClosed");
            assertThat(entry.step()).isNull();
            assertThat(entry.stepKey()).isNull();
        });
        assertThat(told(number, "th.focal1"))
                .hasSize(3)
                .allMatch(entry -> departure.id().equals(entry.step()));
    }

    @Test
    void a_travel_date_that_moves_takes_the_open_steps_of_both_sides_along() {
        // given
        var number = story.before(HandoverProcess.Step.PREPARE_RECEPTION);
        var before = story.open(number, HandoverProcess.Step.PREPARE_RECEPTION);
        var other = story.open(number, HandoverProcess.Step.CHECK_DEPARTURE);
        var day = LocalDate.ofInstant(before.due(), PHNOM_PENH).plusDays(30);

        // when
        runtime.setVariable(before.processInstance(), HandoverProcess.Variable.PLANNED_HANDOVER, day.toString());
        story.play(number, other.key(), Map.of());

        // then
        assertThat(story.open(number, before.key()).due()).isAfter(before.due().plus(Duration.ofDays(20)));
        assertThat(told(number, "kh.mosvy1"))
                .filteredOn(entry -> entry.kind().equals("stepRedated"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.codes())
                        .containsEntry("reason", "travelDateChanged")
                        .containsEntry("before", before.due().toString()));
    }

    private Message request(CaseNumber number) {
        return story.sent(number).stream()
                .filter(message -> message.name().equals(RepatriationProcess.Message.TRACING_REQUESTED))
                .findFirst()
                .orElseThrow();
    }

    private List<StepLine> waitedFor(CaseNumber number, String account, boolean late) {
        var reader = story.actor(account);
        var asked = new InboxQuery(InboxScope.waiting, number, null, null, false, late, null, 200);
        return ActingParty.as(reader.agency(), () -> inbox.list(asked, reader, Locale.ENGLISH)).items().stream()
                .filter(row ->
                        row.number().equals(number) && row.step().equals(RepatriationProcess.Message.TRACING_REQUESTED))
                .toList();
    }

    private List<TimelineEntry> told(CaseNumber number, String account) {
        var reader = story.actor(account);
        return ActingParty.as(reader.agency(), () -> timeline.of(access.require(number, reader))).stream()
                .filter(entry ->
                        entry.kind().startsWith("stepPaused") || entry.kind().startsWith("stepRe"))
                .toList();
    }

    private Instant due(CaseNumber number) {
        return story.open(number, TRACING).due();
    }

    private void pause(CaseNumber number, PauseReason reason, int days) {
        pause(story.open(number, TRACING), reason, days);
    }

    private void pause(OpenStep step, PauseReason reason, int days) {
        var until = LocalDate.ofInstant(clock.instant(), PHNOM_PENH).plusDays(days);
        var by = holder(step);
        ActingParty.as(
                by.agency(), () -> pauses.pause(step.id(), new PauseRequest(reason, until, null, null, null), by));
    }

    private void end(CaseNumber number) {
        end(story.open(number, TRACING));
    }

    private void end(OpenStep step) {
        var by = holder(step);
        ActingParty.as(
                by.agency(),
                () -> pauses.end(
                        step.id(), pauses.running(step.id()).orElseThrow().id(), by));
    }

    private List<Pause> pausesOf(OpenStep step) {
        return ActingParty.as(holder(step).agency(), () -> pauses.ofStep(step.id()));
    }

    private Actor holder(OpenStep step) {
        return story.actor(DemoStoryStaff.of(step.agency(), step.group(), 1));
    }
}
