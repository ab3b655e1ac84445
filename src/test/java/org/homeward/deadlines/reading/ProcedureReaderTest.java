package org.homeward.deadlines.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.deadlines.reading.StepInWords.Kind;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.shared.Languages;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeRun
@DatabaseTest
class ProcedureReaderTest {

    private static final Map<String, byte[]> PACKAGED = PackagedModels.files();

    @Autowired
    ProcedureReader reader;

    @Test
    void each_agency_step_of_the_packaged_models_says_who_by_when_and_from_which_source() {
        for (var language : Languages.complete()) {
            for (var step : steps(language)) {
                assertThat(step.who())
                        .as(step.id())
                        .isNotEmpty()
                        .doesNotContain(".")
                        .doesNotContain("reading");
                assertThat(step.due().brief()).as(step.id()).isNotEmpty();
                assertThat(step.due().rules()).as(step.id()).isNotEmpty();
                assertThat(step.due().rules()).allSatisfy(rule -> {
                    assertThat(rule.sentence()).isNotEmpty().doesNotContain("{");
                    assertThat(rule.source()).isNotEmpty();
                });
            }
        }
    }

    @Test
    void a_rule_is_put_into_words_with_its_start_its_landing_and_its_reminders() {
        // when
        var due = step("userTask_assessFamily").due();

        // then
        assertThat(due.brief()).isEqualTo("30 days");
        assertThat(due.sources()).containsExactly("proposed");
        var rule = due.rules().get(0);
        assertThat(rule.sentence())
                .isEqualTo("30 days after the request is delivered. If offices are closed then, the next working day."
                        + " May be paused.");
        assertThat(rule.ladder()).hasSize(7);
        assertThat(rule.ladder().get(3)).isEqualTo("2 working days late: the provincial office or the agency above");
    }

    @Test
    void a_rule_says_of_which_events_only_the_first_counts() {
        assertThat(step("userTask_decideBestInterests").due().rules())
                .extracting(DueDateInWords.Rule::sentence)
                .allMatch(sentence ->
                        sentence.contains("(of the last 3 only the first in this order that is known counts)."));
    }

    @Test
    void several_rules_depend_and_each_says_for_whom_it_holds() {
        // when
        var due = step("userTask_verifyNationality").due();

        // then
        assertThat(due.brief()).isEqualTo("depends: 20 working days or 30 working days");
        assertThat(due.rules()).extracting(DueDateInWords.Rule::when).containsExactly("Viet Nam", "");
        assertThat(due.rules()).extracting(DueDateInWords.Rule::proposed).containsExactly(false, true);
    }

    @Test
    void nobody_is_reminded_of_what_the_person_decides() {
        // when
        var due = step("userTask_counselReturn").due();

        // then
        assertThat(due.brief()).isEqualTo("the person decides");
        assertThat(due.rules().get(0).ladder()).isEmpty();
    }

    @Test
    void the_steps_are_told_as_the_flow_runs_and_what_an_event_begins_comes_last() {
        // when
        var journey = ids("returnJourney");

        // then
        assertThat(ids("repatriation"))
                .containsSubsequence(
                        "callActivity_returnWish",
                        "userTask_requestTracing",
                        "callActivity_returnApproval",
                        "callActivity_handover");
        assertThat(journey.indexOf("callActivity_reintegration"))
                .isLessThan(journey.indexOf("userTask_explainWithdrawal"));
    }

    private List<String> ids(String process) {
        return reader.of(PACKAGED, PACKAGED, Locale.ENGLISH).stream()
                .filter(one -> one.key().equals(process))
                .flatMap(one -> one.steps().stream())
                .map(StepInWords::id)
                .toList();
    }

    @Test
    void a_model_that_cannot_be_read_has_no_process() {
        assertThat(reader.of(Map.of("processes/x/x.bpmn", "<no".getBytes()), PACKAGED, Locale.ENGLISH))
                .isEmpty();
    }

    private StepInWords step(String id) {
        return steps(Locale.ENGLISH).stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Phase by phase, as a procedure is read: a decision of another one chooses nothing here. */
    private List<StepInWords> steps(Locale language) {
        return PACKAGED.keySet().stream()
                .filter(name -> name.startsWith("processes/") && name.split("/").length == 3)
                .map(name -> name.split("/")[1])
                .distinct()
                .flatMap(phase -> reader.of(phase(phase), PACKAGED, language).stream())
                .flatMap(process -> process.steps().stream())
                .filter(step -> step.kind() == Kind.step)
                .toList();
    }

    private static Map<String, byte[]> phase(String phase) {
        return PACKAGED.entrySet().stream()
                .filter(file -> file.getKey().startsWith("processes/" + phase + "/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
