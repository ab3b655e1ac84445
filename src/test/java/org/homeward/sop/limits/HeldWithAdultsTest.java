package org.homeward.sop.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.deadlines.ladder.DeadlineSweep;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.HandIn;
import org.homeward.inbox.StepSubmission;
import org.homeward.platform.demo.Scenario;
import org.homeward.platform.demo.StoryBook;
import org.homeward.platform.demo.Wanderer;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.SeparationProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.SystemActor;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A child kept with adults who aren't its family: a place apart within hours, and those who watch are told at once. */
@WholeRun
@ProcessTest
class HeldWithAdultsTest {

    private static final Scenario CHILD = StoryBook.named("th-kh-child");
    private static final String SAFETY = IdentificationProcess.Step.SECURE_SAFETY;
    private static final String WELCOME = ReintegrationProcess.Step.RECEIVE_IN_TRANSIT;
    private static final String TRIED = "separationTried";
    private static final String APART = SeparationProcess.Step.SEPARATE_FROM_ADULTS;

    @Autowired
    Stories story;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    SystemActor system;

    @Autowired
    HandIn handIn;

    @Autowired
    FormLibrary forms;

    @Autowired
    Directory directory;

    @Test
    void a_child_held_with_adults_is_to_be_apart_within_hours_and_supervisor_and_protection_officer_are_told_at_once() {
        // given
        var number = story.before(CHILD, SAFETY);

        // when
        story.play(number, SAFETY, Map.of("heldWithAdults", "yes"));

        // then
        var step = story.open(number, APART);
        assertThat(step.due()).isEqualTo(clock.instant().plus(Duration.ofHours(4)));

        // when
        sweep.walkDue();

        // then
        assertThat(told(step)).containsExactly("holder+supervisor+dataProtectionOfficer");
        assertThat(kinds(step))
                .containsKeys("th.welfare.head", "dpo")
                .allSatisfy((account, kind) -> assertThat(kind).as(account).isEqualTo("childAmongAdults"));
    }

    @Test
    void the_hours_count_from_when_it_was_found_also_where_that_is_entered_later() {
        // given
        var tale = story.begun(CHILD, 0, Map.of());
        story.tellBefore(tale, SAFETY);
        var found = clock.instant().plus(Duration.ofHours(1));
        clock.advance(Duration.ofDays(3));

        // when
        var step = story.open(tale.number(), SAFETY);
        var data = new HashMap<>(new Wanderer(handIn, forms, directory, clock, CHILD).told(step));
        data.put("heldWithAdults", "yes");
        var actor = story.actor(tale.account(step));
        ActingParty.as(
                actor.agency(),
                () -> handIn.handIn(step.id(), new StepSubmission(data, found.toString()), null, actor));

        // then
        assertThat(story.steps(tale.number())).contains(APART);
        assertThat(story.open(tale.number(), APART).due()).isEqualTo(found.plus(Duration.ofHours(4)));
    }

    @Test
    void until_it_is_apart_the_step_comes_back() {
        // given
        var number = held();
        var due = story.open(number, APART).due();
        var notYet = Map.<String, Object>of(SeparationProcess.Variable.SEPARATED_NOW, "notYet", TRIED, "");
        clock.advance(Duration.ofHours(3));

        // when
        assertThatThrownBy(() -> story.play(number, APART, notYet)).isInstanceOf(InvalidContentException.class);
        story.play(number, APART, Map.of(SeparationProcess.Variable.SEPARATED_NOW, "notYet"));

        // then: the hours are those since it was found
        assertThat(story.steps(number)).containsOnlyOnce(APART);
        assertThat(story.open(number, APART).due()).isEqualTo(due);

        // when
        story.play(number, APART, Map.of(SeparationProcess.Variable.SEPARATED_NOW, SeparationProcess.Answer.APART));

        // then
        assertThat(story.steps(number)).doesNotContain(APART).isNotEmpty();
    }

    @Test
    void a_child_who_is_not_held_with_adults_is_asked_for_no_other_place() {
        // given
        var number = story.before(CHILD, SAFETY);

        // when
        story.play(number, SAFETY, Map.of("heldWithAdults", "no"));

        // then
        assertThat(story.steps(number)).doesNotContain(APART);
    }

    @Test
    void at_home_too_a_child_who_sleeps_among_adults_is_to_be_apart_within_hours_and_the_same_are_told_there() {
        // given
        var number = story.before(CHILD, WELCOME);

        // when
        story.play(number, WELCOME, Map.of("separateFromAdults", "no"));

        // then
        assertThat(story.steps(number)).contains(APART);
        var step = story.open(number, APART);
        assertThat(step.role().side()).isEqualTo("origin");
        assertThat(step.agency().country().value()).isEqualTo("KH");
        assertThat(step.due()).isEqualTo(clock.instant().plus(Duration.ofHours(4)));

        // when
        sweep.walkDue();

        // then
        assertThat(told(step)).containsExactly("holder+supervisor+dataProtectionOfficer");
    }

    @ParameterizedTest
    @CsvSource({IdentificationProcess.Step.PLACE_TEMPORARILY, ProtectionProcess.Step.ARRANGE_SHELTER})
    void a_place_in_the_host_country_that_is_not_apart_asks_for_one_that_is(String step) {
        // given
        var number = story.before(CHILD, step);

        // when
        story.play(number, step, Map.of("separateFromAdults", "no"));

        // then
        var apart = story.open(number, APART);
        assertThat(apart.role().side()).isEqualTo("destination");
        assertThat(apart.due()).isEqualTo(clock.instant().plus(Duration.ofHours(4)));

        // when
        sweep.walkDue();

        // then
        assertThat(told(apart)).containsExactly("holder+supervisor+dataProtectionOfficer");
    }

    @Test
    void while_somebody_looks_for_a_place_apart_nobody_else_is_asked_and_the_hours_go_on() {
        // given
        var number = held();
        var due = story.open(number, APART).due();
        clock.advance(Duration.ofHours(1));

        // when
        story.play(number, IdentificationProcess.Step.PLACE_TEMPORARILY, Map.of("separateFromAdults", "no"));

        // then
        assertThat(story.steps(number)).containsOnlyOnce(APART);
        assertThat(story.open(number, APART).due()).isEqualTo(due);
    }

    @Test
    void without_an_answer_or_with_a_yes_no_other_place_is_asked_for() {
        // given
        var tale = story.begun(CHILD, 0, Map.of());
        var number = tale.number();
        story.tellBefore(tale, IdentificationProcess.Step.PLACE_TEMPORARILY);
        var step = story.open(number, IdentificationProcess.Step.PLACE_TEMPORARILY);
        var actor = story.actor(tale.account(step));
        assertThatThrownBy(() -> story.play(number, step.key(), Map.of("separateFromAdults", "perhaps")))
                .isInstanceOf(InvalidContentException.class);

        // when
        story.play(number, step.key(), Map.of("separateFromAdults", ""));

        // then
        assertThat(story.steps(number)).doesNotContain(APART);
        assertThatThrownBy(() -> again(step, actor)).isInstanceOf(ConflictException.class);

        // when
        story.tellBefore(number, ProtectionProcess.Step.ARRANGE_SHELTER);
        story.play(number, ProtectionProcess.Step.ARRANGE_SHELTER, Map.of("separateFromAdults", "yes"));

        // then
        assertThat(story.steps(number)).doesNotContain(APART);
    }

    private void again(OpenStep step, Actor actor) {
        ActingParty.as(
                actor.agency(),
                () -> handIn.handIn(
                        step.id(), new StepSubmission(Map.of("separateFromAdults", "no"), null), null, actor));
    }

    private CaseNumber held() {
        var number = story.before(CHILD, SAFETY);
        story.play(number, SAFETY, Map.of("heldWithAdults", "yes"));
        return number;
    }

    /** Of what kind each account's notice of the step's hours is. */
    private Map<String, String> kinds(OpenStep step) {
        return system.sees(() -> database
                .sql("select account, kind from notice where ends_with = ? and due is not null and kind <> 'newWork'")
                .param(step.id().value())
                .query((row, index) -> Map.entry(row.getString("account"), row.getString("kind")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private List<String> told(OpenStep step) {
        return system.sees(() -> database.sql("select who from rung where step_id = ? order by level")
                .param(step.id().value())
                .query(String.class)
                .list());
    }
}
