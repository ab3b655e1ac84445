package org.homeward.sop.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.homeward.casefile.Consents;
import org.homeward.directory.Directory;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.Option;
import org.homeward.engine.forms.PackagedForms;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.inbox.HandIn;
import org.homeward.platform.demo.StoryBook;
import org.homeward.platform.demo.Wanderer;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R20: unknown or doubtful age is a child, until a document or an assessment settles it; nothing given is taken back then. */
@ProcessTest
class R20DoubtIsAChildTest {

    private static final Predicate<String> MEDICAL = Pattern.compile(
                    "(?i)matur|pubert|bone|dental|x-?ray|medicalAge|ageExam")
            .asPredicate();

    @Autowired
    Stories story;

    @Autowired
    FinishedSteps finished;

    @Autowired
    Consents consents;

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
        "Assessed, 20, true",
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

    @ParameterizedTest
    @CsvSource({
        "18, Stated, , yes, true",
        "18, Stated, , no, false",
        "19, Estimated, , no, true",
        "25, Estimated, , no, false",
        "25, Estimated, 16, no, true",
        "19, Estimated, 18, no, false",
        "19, Assessed, 17, no, true",
        "19, Assessed, , no, true",
        "19, Assessed, 18, no, false",
        "25, Assessed, , no, false",
        "25, Document, , yes, true"
    })
    void whoever_could_be_under_18_is_a_child_until_that_is_settled(
            int age, String basis, @Nullable Integer youngest, String doubt, boolean child) {
        // given
        var number = story.opened(Map.of("ageStated", age));

        // when
        var step = story.open(number, IdentificationProcess.Step.SCREEN_PERSON);
        var people = new Wanderer(handIn, forms, directory, clock);
        var data = people.told(step);
        data.put("ageStated", age);
        data.put("ageBasis", basis);
        data.put("ageDoubt", doubt);
        data.put("ageAtLeast", youngest);
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

    @Test
    void an_unknown_age_stays_a_childs_however_late_it_becomes() {
        // given
        var unknown = new HashMap<String, Object>();
        unknown.put("ageStated", null);
        unknown.put("prs_Birthdate", null);
        var number = story.opened(unknown);

        // when
        unknown.remove("prs_Birthdate");
        story.play(number, IdentificationProcess.Step.SCREEN_PERSON, unknown);
        story.timePasses("P90D");

        // then
        assertThat(facts.of(number).child()).isTrue();
        assertThat(workItems.ofCase(number))
                .isNotEmpty()
                .allMatch(OpenStep::child)
                .anyMatch(step -> step.lateAt(clock.instant()));
    }

    @Test
    void who_turns_out_to_be_an_adult_keeps_what_was_given_and_is_asked_as_one_from_then_on() {
        // given
        var tale = story.begun(StoryBook.named("th-kh-child"), 0, Map.of());
        var number = tale.number();
        story.tellBefore(tale, IdentificationProcess.Step.INTERVIEW_PERSON);
        var given = given(number);

        // when
        story.play(
                number,
                IdentificationProcess.Step.INTERVIEW_PERSON,
                Map.of("ageStated", 20, "prs_Birthdate", "2005-01-01", "ageBasis", "Document"));

        // then
        assertThat(facts.of(number).child()).isFalse();
        assertThat(given(number)).isNotEmpty().isEqualTo(given);
        assertThat(workItems.ofCase(number)).isNotEmpty().noneMatch(OpenStep::child);

        // when
        story.tellBefore(tale, ReturnWishProcess.Step.ASK_CONSENTS);

        // then
        assertThat(new Wanderer(handIn, forms, directory, clock)
                        .fields(story.open(number, ReturnWishProcess.Step.ASK_CONSENTS)))
                .extracting(Field::key)
                .contains(ReturnWishProcess.Variable.CONSENT_RETURN)
                .doesNotContain("guardianAgreesReturn");
        story.tellBefore(tale, RepatriationProcess.Step.REQUEST_TRACING);
        tale.tell(story.open(number, RepatriationProcess.Step.REQUEST_TRACING), Map.of("prs_Birthdate", "2005-01-01"));
        story.tellBefore(tale, ReturnApprovalProcess.Step.REQUEST_APPROVAL);
        assertThat(finished.ofCase(number))
                .extracting(FinishedStep::key)
                .doesNotContain(BestInterestsProcess.Step.DECIDE_BEST_INTERESTS);
        assertThat(given(number)).containsAll(given);
    }

    @Test
    void no_form_asks_for_a_medical_test_of_the_age() {
        // when
        var asked = PackagedForms.files().stream()
                .map(PackagedForms::read)
                .flatMap(form -> form.fields().stream())
                .toList();

        // then
        assertThat(asked).hasSizeGreaterThan(500).extracting(Field::key).noneMatch(key -> MEDICAL.test(key));
        assertThat(asked)
                .filteredOn(field -> field.key().equals("ageBasis"))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.options())
                        .extracting(Option::value)
                        .containsExactlyInAnyOrder("Document", "Stated", "Estimated", "Assessed"));
    }

    private Set<Purpose> given(CaseNumber number) {
        var police = story.actor("th.police1");
        return ActingParty.as(police.agency(), () -> consents.of(number, police)).stream()
                .filter(consent -> consent.value() == ConsentValue.Given)
                .map(Consent::purpose)
                .collect(Collectors.toSet());
    }
}
