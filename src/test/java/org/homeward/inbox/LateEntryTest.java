package org.homeward.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.Timeline;
import org.homeward.casefile.TimelineEntry;
import org.homeward.deadlines.DueExplanations;
import org.homeward.deadlines.counting.ExplanationLine;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What was done or written before it was entered: the clocks start on the real day. */
@WholeRun
@ProcessTest
class LateEntryTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final String SCREENING = IdentificationProcess.Step.SCREEN_PERSON;
    private static final String SAFETY = IdentificationProcess.Step.SECURE_SAFETY;

    @Autowired
    HandIn handIn;

    @Autowired
    DueExplanations explanations;

    @Autowired
    Timeline timeline;

    @Autowired
    CaseAccess access;

    @Test
    void the_clock_of_the_next_step_starts_on_the_day_on_which_the_step_was_done() {
        // given
        var number = story.opened();
        var really = clock.instant().plus(Duration.ofHours(2));
        clock.advance(Duration.ofDays(4));

        // when
        screened(number, really.toString());

        // then
        var next = story.open(number, SAFETY);
        assertThat(next.due()).isEqualTo(really.plus(Duration.ofHours(24)));
        assertThat(next.opened()).isEqualTo(clock.instant());
        assertThat(why(number, SAFETY)).contains("deadlines.explain.doneEarlier");
    }

    @Test
    void without_a_day_the_clock_starts_now() {
        // given
        var number = story.opened();
        clock.advance(Duration.ofDays(4));

        // when
        screened(number, null);

        // then
        assertThat(story.open(number, SAFETY).due()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
        assertThat(why(number, SAFETY)).doesNotContain("deadlines.explain.doneEarlier");
    }

    @Test
    void the_timeline_says_both_days() {
        // given
        var number = story.opened();
        var really = clock.instant().plus(Duration.ofHours(2));
        clock.advance(Duration.ofDays(4));

        // when
        screened(number, really.toString());

        // then
        assertThat(happened(number))
                .filteredOn(entry -> entry.kind().equals("stepDone"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.at()).isEqualTo(clock.instant());
                    assertThat(entry.codes()).containsEntry("doneOn", really.toString());
                });
    }

    @ParameterizedTest
    @CsvSource({"2", "-1", "-400"})
    void a_day_in_the_future_or_before_the_person_was_found_is_refused(int days) {
        // given
        var number = story.opened();
        var day = LocalDate.ofInstant(clock.instant(), BANGKOK).plusDays(days);

        // when
        var refused = catchThrowableOfType(InvalidContentException.class, () -> screened(number, day.toString()));

        // then
        assertThat(refused.problems())
                .extracting(InvalidContentException.FieldProblem::field)
                .containsExactly("doneOn");
        assertThat(story.steps(number)).containsExactly(SCREENING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last week",
                "+999999999-12-31T23:59:59-18:00",
                "-999999999-01-01T00:00:00+18:00",
                "+999999999-12-31",
                "0000-01-01",
                "2026-02-30",
                "T"
            })
    void words_that_are_no_day_are_refused(String doneOn) {
        // given
        var number = story.opened();

        // when
        var refused = catchThrowableOfType(InvalidContentException.class, () -> screened(number, doneOn));

        // then
        assertThat(refused.problems())
                .extracting(InvalidContentException.FieldProblem::field)
                .containsExactly("doneOn");
    }

    @Test
    void the_counterparts_clock_starts_on_the_day_of_the_letter() {
        // given
        var number = story.before(RepatriationProcess.Step.REQUEST_TRACING);
        var letter = LocalDate.ofInstant(clock.instant(), BANGKOK);
        clock.advance(Duration.ofDays(20));

        // when
        story.play(number, RepatriationProcess.Step.REQUEST_TRACING, Map.of("letterSentOn", letter.toString()));

        // then
        assertThat(story.steps(number)).contains(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
        var asked = story.open(number, OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
        assertThat(asked.due()).isBefore(clock.instant());
        assertThat(story.sent(number))
                .filteredOn(message -> message.name().equals(RepatriationProcess.Message.TRACING_REQUESTED))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.answerDue()).isBefore(clock.instant().plus(Duration.ofDays(15))));
        assertThat(why(number, OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST)).contains("deadlines.explain.byLetter");
    }

    @Test
    void without_a_letter_the_counterparts_clock_starts_with_the_message() {
        // given
        var number = story.before(RepatriationProcess.Step.REQUEST_TRACING);
        clock.advance(Duration.ofDays(20));

        // when
        story.play(number, RepatriationProcess.Step.REQUEST_TRACING, Map.of());

        // then
        assertThat(story.steps(number)).contains(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
        assertThat(story.open(number, OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST)
                        .due())
                .isAfter(clock.instant());
        assertThat(why(number, OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST))
                .doesNotContain("deadlines.explain.byLetter");
    }

    private void screened(CaseNumber number, @Nullable String doneOn) {
        var police = story.actor("th.police1");
        var data = new HashMap<>(new DemoAnswers().of("screening", 0, clock.instant(), Map.of()));
        ActingParty.as(
                police.agency(),
                () -> handIn.handIn(
                        story.open(number, SCREENING).id(), new StepSubmission(data, doneOn), null, police));
    }

    private List<String> why(CaseNumber number, String step) {
        return explanations.of(story.open(number, step).id()).orElseThrow().lines().stream()
                .map(ExplanationLine::messageKey)
                .toList();
    }

    private List<TimelineEntry> happened(CaseNumber number) {
        var police = story.actor("th.police1");
        return ActingParty.as(police.agency(), () -> timeline.of(access.require(number, police)));
    }
}
