package org.homeward.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Role;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.PackagedForms;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.inbox.HandIn;
import org.homeward.inbox.StepForm;
import org.homeward.platform.demo.DemoStoryPlayer;
import org.homeward.platform.demo.Scenario;
import org.homeward.platform.demo.StoryBook;
import org.homeward.platform.demo.Wanderer;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * R22: generated cases: the way doesn't depend on the gender as the person states it, place and interviewer follow the
 * person's choice, and nobody asks for the orientation. Doubt about the age is a child (R20).
 */
@ProcessTest
class R22SameForEachGenderTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @Autowired
    DemoStoryPlayer teller;

    @Autowired
    WorkItems workItems;

    private static final List<String> GENDERS = List.of(
            "Feminine",
            "Masculine",
            "TransgenderFeminine",
            "TransgenderMasculine",
            "NonConforming",
            "NonSpecifiedUnknown");
    private static final List<@Nullable Integer> AGES = Arrays.asList(null, 16, 25, 18, 9, 51, 17);
    private static final long SEED = Long.getLong("homeward.seed", 1);
    private static final int PERSONS = Boolean.getBoolean("homeward.long") ? 84 : 4;
    private static final int STEPS = 14;

    /** Where the person lives follows what they say of themselves (R22); nothing else does. */
    private static final Set<String> PLACES = Set.of("shelter", "case-manager");

    private static final List<String> WOMAN = List.of("interviewerWoman");
    private static final List<String> OWN_ROOM = List.of("ownRoom", "outsideShelter");

    @Autowired
    StepForm stepForms;

    @Autowired
    Accounts accounts;

    @Autowired
    HandIn handIn;

    @Autowired
    FormLibrary forms;

    @Autowired
    Directory directory;

    @Autowired
    CaseFactsRecords facts;

    @Test
    void each_gender_has_the_same_steps_dates_and_forms() {
        for (int person = 0; person < PERSONS; person++) {
            var age = AGES.get(person % AGES.size());
            var seed = SEED * 1000 + person;
            var first = route(GENDERS.get(0), age, seed);
            for (var gender : GENDERS.subList(1, GENDERS.size())) {
                assertThat(route(gender, age, seed))
                        .as("%s, %s, %d", gender, age, seed)
                        .isEqualTo(first);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Feminine", "Masculine", "NonConforming"})
    void place_and_interviewer_are_the_persons_choice_whatever_the_gender(String gender) {
        // given
        var number = story.opened(Map.of("prs_Gender", gender));

        // when
        story.play(number, IdentificationProcess.Step.SCREEN_PERSON, Map.of("prs_Gender", gender));
        story.tellBefore(number, IdentificationProcess.Step.SECURE_SAFETY);
        story.play(number, IdentificationProcess.Step.SECURE_SAFETY, Map.of("interviewerChoice", WOMAN));
        story.tellBefore(number, IdentificationProcess.Step.PLACE_TEMPORARILY);
        story.play(number, IdentificationProcess.Step.PLACE_TEMPORARILY, Map.of("placementWishes", OWN_ROOM));

        // then
        story.tellBefore(number, IdentificationProcess.Step.INTERVIEW_PERSON);
        assertThat(shown(number, IdentificationProcess.Step.INTERVIEW_PERSON))
                .containsEntry("interviewerChoice", WOMAN)
                .containsEntry("prs_Gender", gender);
        story.tellBefore(number, ProtectionProcess.Step.ARRANGE_SHELTER);
        assertThat(shown(number, ProtectionProcess.Step.ARRANGE_SHELTER)).containsEntry("placementWishes", OWN_ROOM);
    }

    @ParameterizedTest
    @CsvSource({
        "Feminine,            TH-WPC-NMA",
        "Masculine,           TH-WPC-PTT",
        "TransgenderFeminine, TH-PSDHS-SKA",
        "NonConforming,       TH-PSDHS-SKA"
    })
    void the_place_is_one_for_whom_the_person_says_they_are_and_else_somebody_asks_a_place_first(
            String gender, String place) {
        // given
        var stated = Map.<String, Object>of("prs_Gender", gender);
        var screened = Map.<String, Object>of("prs_Gender", gender, "unaccompanied", "alone");
        var answers = Map.of(IdentificationProcess.Step.SCREEN_PERSON, List.of(screened));
        var scenario = new Scenario("placed", "TH", "KH", "TH", 30, "closed", stated, answers, null);

        // when
        var tale = story.begun(scenario, 0, Map.of("hostProvince", "TH-27", "prs_Gender", gender));
        story.tellBefore(tale, IdentificationProcess.Step.PLACE_TEMPORARILY);

        // then
        assertThat(story.open(tale.number(), IdentificationProcess.Step.PLACE_TEMPORARILY)
                        .agency()
                        .value())
                .isEqualTo(place);
    }

    @Test
    void nobody_is_asked_for_the_orientation() {
        assertThat(PackagedForms.files().stream()
                        .map(PackagedForms::read)
                        .flatMap(form -> form.fields().stream())
                        .map(Field::key))
                .hasSizeGreaterThan(500)
                .noneMatch(key -> key.toLowerCase(Locale.ROOT).contains("orientation"));
    }

    private Map<String, Object> shown(CaseNumber number, String key) {
        var step = story.open(number, key);
        var reader = accounts.of(step.agency()).stream()
                .filter(account -> account.roles().contains(Role.caseworker))
                .map(accounts::actorOf)
                .findFirst()
                .orElseThrow();
        return ActingParty.as(
                step.agency(), () -> stepForms.of(step, reader, Locale.ENGLISH).data());
    }

    /** What opens, at whose desk, by when, with which fields, while the person's answers are those of the seed. */
    private List<String> route(String gender, @Nullable Integer age, long seed) {
        clock.reset();
        var random = new Random(seed);
        var person = new GeneratedPerson(gender, age);
        var number = story.begun(StoryBook.usual(), 0, person.changes()).number();
        assertThat(facts.of(number).child()).isEqualTo(age == null || age < 18);
        var people = new Wanderer(handIn, forms, directory, clock);
        var route = new ArrayList<String>();
        for (int i = 0; i < STEPS && story.ended(number).isEmpty(); i++) {
            clock.advance(Duration.ofHours(3));
            var step = teller.open(number).orElseThrow();
            workItems.ofCase(number).stream()
                    .map(open -> told(people, open))
                    .sorted()
                    .forEach(route::add);
            var data = person.answers(people, step, random);
            assertThat(people.refused(step, data)).as(step.key()).isEmpty();
            a_child_stays_one(number, age);
        }
        route.add(story.ended(number).orElse("goes on"));
        return route;
    }

    private void a_child_stays_one(CaseNumber number, @Nullable Integer age) {
        if (age == null || age < 18) {
            assertThat(facts.of(number).child()).isTrue();
            assertThat(workItems.ofCase(number)).allMatch(OpenStep::child);
        }
    }

    private static String told(Wanderer people, OpenStep step) {
        var fields = people.fields(step).stream().map(Field::key).collect(Collectors.joining(" "));
        return String.join(
                ", ",
                step.key(),
                PLACES.contains(step.role().role())
                        ? "the person's place"
                        : step.agency().value(),
                step.role().toString(),
                step.formKey(),
                String.valueOf(step.due()),
                String.valueOf(step.nextTalk()),
                fields);
    }

    /** What is known of a generated person. */
    private record GeneratedPerson(String gender, @Nullable Integer age) {

        Map<String, Object> changes() {
            var changes = new HashMap<String, Object>();
            changes.put("prs_Gender", gender);
            changes.put("prs_Birthdate", null);
            changes.put("ageStated", age);
            return changes;
        }

        /** The story's answers for this person; what the screening finds is by chance. */
        Map<String, Object> answers(Wanderer people, OpenStep step, Random random) {
            var data = people.told(step);
            data.replace("prs_Gender", gender);
            data.replace("ageStated", age);
            data.remove("prs_Birthdate");
            if (step.key().equals(IdentificationProcess.Step.SCREEN_PERSON)) {
                data.putAll(GeneratedScreening.of(people.fields(step), random));
            }
            return data;
        }
    }
}
