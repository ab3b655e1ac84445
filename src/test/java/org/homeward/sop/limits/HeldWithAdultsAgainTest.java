package org.homeward.sop.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.homeward.casefile.known.CorrectionRequester;
import org.homeward.casefile.known.Corrections;
import org.homeward.casefile.known.NewCorrection;
import org.homeward.casefile.known.NewCorrection.How;
import org.homeward.cases.age.AgeAssessmentRequest;
import org.homeward.directory.people.Actor;
import org.homeward.platform.demo.DemoStoryStaff;
import org.homeward.platform.demo.Scenario;
import org.homeward.platform.demo.StoryBook;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.SeparationProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A child is among adults again: between two placements, or since it turned out that the person is a child after all. */
@WholeRun
@ProcessTest
class HeldWithAdultsAgainTest {

    private static final Scenario CHILD = StoryBook.named("th-kh-child");
    private static final String SAFETY = IdentificationProcess.Step.SECURE_SAFETY;
    private static final String PLACE = IdentificationProcess.Step.PLACE_TEMPORARILY;
    private static final String PREPARE = HandoverProcess.Step.PREPARE_RECEPTION;
    private static final String WELCOME = ReintegrationProcess.Step.RECEIVE_IN_TRANSIT;
    private static final String NEEDS = ReintegrationProcess.Step.ASSESS_NEEDS;
    private static final String APART = SeparationProcess.Step.SEPARATE_FROM_ADULTS;
    private static final Map<String, Object> FOUND =
            Map.of(SeparationProcess.Variable.SEPARATED_NOW, SeparationProcess.Answer.APART);

    @Autowired
    Stories story;

    @Autowired
    AgeAssessmentRequest age;

    @Autowired
    Corrections corrections;

    @Autowired
    TestClock clock;

    @Test
    void whoever_finds_it_between_two_placements_corrects_the_answer_and_the_place_apart_is_asked_for_at_once() {
        // given
        var number = story.before(CHILD, PLACE);
        var placing = worker(number, PLACE);
        story.play(number, PLACE, Map.of("separateFromAdults", "yes"));
        clock.advance(Duration.ofDays(2));

        // when
        correct(number, "no", placing);

        // then
        assertThat(story.steps(number)).containsOnlyOnce(APART);
        assertThat(story.open(number, APART).due()).isEqualTo(clock.instant().plus(Duration.ofHours(4)));
        assertThatThrownBy(() -> correct(number, "yes", placing)).isInstanceOf(InvalidContentException.class);

        // when: the child has a place apart, and is among adults once more
        story.play(number, APART, FOUND);
        assertThat(story.steps(number)).doesNotContain(APART);
        correct(number, "no", placing);

        // then
        assertThat(story.steps(number)).containsOnlyOnce(APART);
    }

    @Test
    void while_somebody_looks_for_a_place_a_correction_asks_nobody_else() {
        // given
        var number = held();
        var due = story.open(number, APART).due();
        var placing = worker(number, PLACE);
        story.play(number, PLACE, Map.of("separateFromAdults", "yes"));
        clock.advance(Duration.ofHours(1));

        // when
        correct(number, "no", placing);

        // then
        assertThat(story.steps(number)).containsOnlyOnce(APART);
        assertThat(story.open(number, APART).due()).isEqualTo(due);
    }

    @Test
    void what_is_corrected_at_home_before_the_child_comes_there_asks_nobody_for_a_place_apart() {
        // given
        var number = story.before(CHILD, PREPARE);
        var preparing = worker(number, PREPARE);
        story.play(number, PREPARE, Map.of());

        // when
        correct(number, "no", preparing);

        // then
        assertThat(story.steps(number)).isNotEmpty().doesNotContain(APART);
    }

    @ParameterizedTest
    @ValueSource(strings = {ReintegrationProcess.Step.ASSESS_NEEDS, ReintegrationProcess.Step.VISIT_PERSON})
    void at_home_each_talk_asks_and_a_child_among_adults_is_to_be_apart_within_hours(String talk) {
        // given
        var number = welcomedWithoutAWord();
        story.tellBefore(number, talk);

        // when
        story.play(number, talk, Map.of("separateFromAdults", "no"));

        // then
        assertThat(story.steps(number)).containsOnlyOnce(APART);
        var step = story.open(number, APART);
        assertThat(step.agency().country().value()).isEqualTo("KH");
        assertThat(step.due()).isEqualTo(clock.instant().plus(Duration.ofHours(4)));
    }

    @Test
    void at_home_the_first_talk_does_not_leave_it_open_and_whoever_finds_it_later_corrects_it() {
        // given
        var number = welcomedWithoutAWord();
        story.tellBefore(number, NEEDS);
        var welfare = worker(number, NEEDS);
        assertThatThrownBy(() -> story.play(number, NEEDS, Map.of("separateFromAdults", "")))
                .isInstanceOf(InvalidContentException.class);
        story.play(number, NEEDS, Map.of());
        clock.advance(Duration.ofDays(2));

        // when
        correct(number, "no", welfare);

        // then
        assertThat(story.steps(number)).containsOnlyOnce(APART);

        // when: the child has a place apart, and is among adults once more
        story.play(number, APART, FOUND);
        correct(number, "no", welfare);

        // then
        assertThat(story.steps(number)).containsOnlyOnce(APART);
    }

    @Test
    void among_adults_no_goal_is_met_and_no_case_closes() {
        // given
        var visit = ReintegrationProcess.Step.VISIT_PERSON;
        var close = ReintegrationProcess.Step.CLOSE_CASE;
        var met = ReintegrationProcess.Variable.VISIT_OUTCOME;
        var number = welcomedWithoutAWord();
        story.tellBefore(number, visit);
        var welfare = worker(number, visit);

        // when
        assertThatThrownBy(() -> story.play(number, visit, Map.of("separateFromAdults", "no", met, "goalsMet")))
                .isInstanceOf(InvalidContentException.class);
        story.play(number, visit, Map.of(met, "goalsMet"));
        correct(number, "no", welfare);

        // then
        assertThat(story.steps(number)).contains(close, APART);
        assertThatThrownBy(() -> story.play(number, close, Map.of())).isInstanceOf(InvalidContentException.class);

        // when
        story.play(number, APART, FOUND);
        story.play(number, close, Map.of());

        // then
        assertThat(story.ended(number)).isPresent();
    }

    @Test
    void who_was_18_meanwhile_and_is_a_child_again_is_to_be_apart_again() {
        // given
        var number = held();
        settled(number, Map.of());
        assertThat(story.steps(number)).doesNotContain(APART);

        // when
        settled(number, Map.of("ageStated", 16, AgeSettlementProcess.Variable.AGE_SETTLED, "child"));

        // then
        assertThat(story.steps(number)).containsOnlyOnce(APART);
    }

    @Test
    void who_had_a_place_apart_by_then_needs_no_other() {
        // given
        var number = held();
        story.play(number, APART, FOUND);
        settled(number, Map.of());

        // when
        settled(number, Map.of("ageStated", 16, AgeSettlementProcess.Variable.AGE_SETTLED, "child"));

        // then
        assertThat(story.steps(number)).isNotEmpty().doesNotContain(APART);
    }

    private CaseNumber welcomedWithoutAWord() {
        var number = story.before(CHILD, PREPARE);
        story.play(number, PREPARE, Map.of("separateFromAdults", ""));
        story.tellBefore(number, WELCOME);
        story.play(number, WELCOME, Map.of("separateFromAdults", ""));
        return number;
    }

    private CaseNumber held() {
        var number = story.before(CHILD, SAFETY);
        story.play(number, SAFETY, Map.of("heldWithAdults", "yes"));
        assertThat(story.steps(number)).containsOnlyOnce(APART);
        return number;
    }

    private void settled(CaseNumber number, Map<String, Object> answers) {
        var police = story.actor("th.police1");
        ActingParty.as(police.agency(), () -> {
            age.ask(number, police);
            return number;
        });
        story.play(number, AgeSettlementProcess.Step.SETTLE_AGE, answers);
    }

    private Actor worker(CaseNumber number, String key) {
        var step = story.open(number, key);
        return story.actor(DemoStoryStaff.of(step.agency(), step.group(), 0));
    }

    private void correct(CaseNumber number, String answer, Actor by) {
        var correction = new NewCorrection(
                "separateFromAdults", answer, How.change, CorrectionRequester.foundWrong, "seen in the night", null);
        ActingParty.as(by.agency(), () -> corrections.correct(number, correction, by, Locale.ENGLISH));
    }
}
