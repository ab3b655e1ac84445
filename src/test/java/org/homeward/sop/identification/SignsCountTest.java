package org.homeward.sop.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.homeward.directory.Directory;
import org.homeward.directory.Indicators;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.inbox.HandIn;
import org.homeward.platform.demo.Wanderer;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.sop.GeneratedScreening;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Generated screenings: a strong sign, or no wish for an interview, never ends in "not apparent". */
@WholeRun
@ProcessTest
class SignsCountTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    private static final long SEED = Long.getLong("homeward.seed", 1);
    private static final int CASES = Boolean.getBoolean("homeward.long") ? 500 : 24;

    @Autowired
    HandIn handIn;

    @Autowired
    FormLibrary forms;

    @Autowired
    Directory directory;

    @Autowired
    Indicators indicators;

    @Test
    void a_strong_sign_or_a_declined_interview_never_ends_in_not_apparent() {
        // given
        var people = new Wanderer(handIn, forms, directory, clock);
        var ends = new ArrayList<String>();

        for (int person = 0; person < CASES; person++) {
            // when
            var random = new Random(SEED * 1000 + person);
            var number = story.opened(Map.of("ageStated", person % 2 == 0 ? 30 : 15));
            var step = story.open(number, IdentificationProcess.Step.SCREEN_PERSON);
            var found = GeneratedScreening.of(people.fields(step), random);
            var data = people.told(step);
            data.putAll(found);
            data.remove("prs_Birthdate");
            data.replace("ageStated", person % 2 == 0 ? 30 : 15);
            assertThat(people.refused(step, data)).isEmpty();

            // then
            var strong = indicators.count(GeneratedScreening.signs(found), Indicators.Strength.strong) > 0;
            var end = story.ended(number).orElse("goes on");
            if (strong || "Declined".equals(found.get(IdentificationProcess.Variable.CONSENT_INTERVIEW))) {
                assertThat(end).as("%d: %s", person, found).isEqualTo("goes on");
            }
            ends.add(end);
        }
        assertThat(ends).containsAll(List.of("goes on", ReturnJourneyProcess.Outcome.NOT_APPARENT));
    }

    @ParameterizedTest
    @CsvSource({
        "no, no, Low, notApparent",
        "no, no, High, goes on",
        "no, '', Low, goes on",
        "no, yes, Low, goes on",
        "notSaid, no, Low, goes on",
        "notAsked, no, Low, goes on"
    })
    void without_signs_a_case_ends_by_a_plain_no_to_a_second_look_alone(
            String found, String look, String danger, String end) {
        // given
        var people = new Wanderer(handIn, forms, directory, clock);
        var number = story.opened(Map.of("ageStated", 30));
        var step = story.open(number, IdentificationProcess.Step.SCREEN_PERSON);
        var data = people.told(step);
        data.keySet().removeIf(field -> field.startsWith("indicators") || field.equals("reviewAsked"));
        data.put("immediateSafety", danger);
        data.put("signsFound", found);
        data.put("notAskedReason", "The person needs rest first");
        if (!look.isEmpty()) {
            data.put("reviewAsked", look);
        }

        // when
        assertThat(people.refused(step, data)).isEmpty();

        // then
        assertThat(story.ended(number).orElse("goes on")).isEqualTo(end);
    }
}
