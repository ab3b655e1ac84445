package org.homeward.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.homeward.directory.Directory;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.forms.Field;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.inbox.HandIn;
import org.homeward.platform.demo.StoryBook;
import org.homeward.platform.demo.StoryTeller;
import org.homeward.platform.demo.Wanderer;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Generated cases: the way doesn't depend on the gender (R22), and doubt about the age is a child (R20). */
@ProcessTest
class SameForEachGenderTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @Autowired
    StoryTeller teller;

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
                step.agency().value(),
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
