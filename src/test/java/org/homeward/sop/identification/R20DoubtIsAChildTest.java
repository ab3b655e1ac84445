package org.homeward.sop.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.homeward.directory.Directory;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.WorkItems;
import org.homeward.inbox.HandIn;
import org.homeward.platform.demo.Wanderer;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the screening and the interview find out about the age changes the case's path (R20). */
@ProcessTest
class FoundAgeTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @Autowired
    WorkItems workItems;

    @Autowired
    CaseFactsRecords facts;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HandIn handIn;

    @Autowired
    FormLibrary forms;

    @Autowired
    Directory directory;

    @Test
    void a_screening_that_finds_a_child_makes_it_a_childs_case_everywhere() {
        // when
        var number = story.upTo(IdentificationProcess.Step.SCREEN_PERSON, Map.of("ageStated", 14));

        // then
        assertThat(facts.of(number).child()).isTrue();
        assertThat(workItems.ofCase(number)).isNotEmpty().allMatch(step -> step.child());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .list())
                .hasSizeGreaterThan(1)
                .allSatisfy(instance -> assertThat(
                                runtime.getVariable(instance.getId(), ReturnJourneyProcess.Variable.IS_CHILD))
                        .isEqualTo(true));
    }

    @ParameterizedTest
    @CsvSource({
        "Stated, 20, true",
        "Estimated, 20, true",
        "Document, 20, false",
        "Assessed, 20, false",
        "Document, 17, true"
    })
    void a_childs_case_becomes_an_adults_by_proof_only(String basis, int age, boolean child) {
        // given
        var number = story.opened(Map.of("ageStated", 15));
        assertThat(facts.of(number).child()).isTrue();

        // when
        var step = story.open(number, IdentificationProcess.Step.SCREEN_PERSON);
        var people = new Wanderer(handIn, forms, directory, clock);
        var data = people.told(step);
        data.put("ageStated", age);
        data.put("ageBasis", basis);
        assertThat(people.refused(step, data)).isEmpty();

        // then
        assertThat(facts.of(number).child()).isEqualTo(child);
    }

    @Test
    void a_contradiction_between_age_and_birth_is_a_child() {
        // when
        var number = story.upTo(IdentificationProcess.Step.SCREEN_PERSON, Map.of("ageStated", 30));
        var child = story.opened(Map.of("ageStated", 30, "prs_Birthdate", "2015-01-01"));

        // then
        assertThat(facts.of(number).child()).isFalse();
        assertThat(facts.of(child).child()).isTrue();
    }
}
