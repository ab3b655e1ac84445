package org.homeward.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hand-in is everything or nothing, and once. */
@ProcessTest
class HandInTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    private static final String STEP = IdentificationProcess.Step.SCREEN_PERSON;

    @Autowired
    HandIn handIn;

    @Autowired
    JdbcClient database;

    @Test
    void the_same_key_twice_has_one_effect_and_one_answer() {
        // given
        var number = story.opened();
        var step = story.open(number, STEP).id();

        // when
        var first = handIn(step, screening(), "key-" + number, police());
        var again = handIn(step, screening(), "key-" + number, police());

        // then
        assertThat(again).isEqualTo(first);
        assertThat(story.steps(number)).containsExactly(IdentificationProcess.Step.SECURE_SAFETY);
        assertThat(finished(number)).isOne();
    }

    @Test
    void the_same_key_with_another_answer_is_refused() {
        // given
        var number = story.opened();
        var step = story.open(number, STEP).id();
        handIn(step, screening(), "key-" + number, police());

        // then
        assertThatThrownBy(() -> handIn(
                        step,
                        Map.of(IdentificationProcess.Variable.CONSENT_INTERVIEW, "Declined"),
                        "key-" + number,
                        police()))
                .isInstanceOf(InvalidContentException.class);
    }

    @Test
    void a_refused_hand_in_does_not_use_up_its_key() {
        // given
        var number = story.opened();
        var step = story.open(number, STEP).id();
        assertThatThrownBy(() -> handIn(step, Map.of(), "key-" + number, police()))
                .isInstanceOf(InvalidContentException.class);

        // when
        handIn(step, screening(), "key-" + number, police());

        // then
        assertThat(story.steps(number)).containsExactly(IdentificationProcess.Step.SECURE_SAFETY);
    }

    @Test
    void a_second_hand_in_comes_too_late() {
        // given
        var number = story.opened();
        var step = story.open(number, STEP).id();
        handIn(step, screening(), null, police());

        // then
        assertThatThrownBy(() -> handIn(step, screening(), null, police())).isInstanceOf(ConflictException.class);
        assertThat(finished(number)).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "consentInterview, ",
        "consentInterview, Perhaps",
        "noSuchField, anything",
        "riskDecision, go",
        "ageStated, many"
    })
    void a_wrong_answer_is_named_and_stores_nothing(String field, String value) {
        // given
        var number = story.opened();
        var step = story.open(number, STEP).id();
        var before = rows(number);
        var data = screening();
        data.put(field, value);

        // when
        var refused = catchThrowableOfType(
                InvalidContentException.class, () -> handIn(step, data, "wrong-" + number, police()));

        // then
        assertThat(refused.problems())
                .extracting(InvalidContentException.FieldProblem::field)
                .contains(field);
        assertThat(rows(number)).isEqualTo(before);
        assertThat(story.steps(number)).containsExactly(STEP);
    }

    @Test
    void a_megabyte_of_text_is_refused_and_stores_nothing() {
        // given
        var number = story.opened();
        var step = story.open(number, STEP).id();
        var before = rows(number);
        var data = screening();
        data.put("observations", "x".repeat(1_000_000));

        // then
        assertThatThrownBy(() -> handIn(step, data, null, police())).isInstanceOf(InvalidContentException.class);
        assertThat(rows(number)).isEqualTo(before);
    }

    @Test
    void a_step_of_another_agency_is_not_there() {
        // given
        var number = story.opened();
        var step = story.open(number, STEP).id();

        // then
        assertThatThrownBy(() -> handIn(step, screening(), null, story.actor("kh.mosvy1")))
                .isInstanceOf(NotFound.class);
        assertThat(story.steps(number)).containsExactly(STEP);
    }

    private Idempotency.Answer handIn(
            StepId step, Map<String, Object> data, @org.jspecify.annotations.Nullable String key, Actor actor) {
        return ActingParty.as(actor.agency(), () -> handIn.handIn(step, StepSubmission.now(data), key, actor));
    }

    private Map<String, Object> screening() {
        return new HashMap<>(new DemoAnswers().of("screening", 0, clock.instant(), Map.of()));
    }

    private Actor police() {
        return story.actor("th.police1");
    }

    private long finished(CaseNumber number) {
        return count("finished_step", number);
    }

    /** How much there is of the case: records, consents, timeline. */
    private String rows(CaseNumber number) {
        return count("case_record", number) + " " + count("consent", number) + " " + count("timeline", number);
    }

    private long count(String table, CaseNumber number) {
        return ActingParty.asSystem(
                "test", () -> database.sql("select count(*) from " + table + " where case_number = ?")
                        .param(number.value())
                        .query(Long.class)
                        .single());
    }
}
