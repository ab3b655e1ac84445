package org.homeward.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a first screening, an interview and a talk must ask, and when they need nothing more. */
class NeededAnswersTest {

    /** A form, its answers, fields that need another answer, and fields that don't. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            screening | {} | immediateSafety healthNeed consentInterview interpreterUsed ageDoubt signsFound | notAskedReason
            screening | {'immediateSafety': 'Low'} | healthNeed consentInterview interpreterUsed ageDoubt signsFound fearsAuthoritiesAtHome |
            screening | {'immediateSafety': 'High'} | | healthNeed consentInterview signsFound notAskedReason
            screening | {'immediateSafety': 'High', 'signsFound': 'notAsked', 'consentInterview': 'NotAsked'} | | notAskedReason
            screening | {'immediateSafety': 'Low', 'healthNeed': 'yes', 'consentInterview': 'NotAsked'} | | consentInterview notAskedReason
            screening | {'immediateSafety': 'Low', 'healthNeed': 'notSaid'} | consentInterview signsFound | healthNeed notAskedReason
            screening | {'immediateSafety': 'Low', 'healthNeed': 'notAsked'} | consentInterview signsFound notAskedReason | healthNeed
            screening | {'immediateSafety': 'Low', 'signsFound': 'notAsked'} | notAskedReason | signsFound
            screening | {'immediateSafety': 'Low', 'signsFound': 'notAsked', 'notAskedReason': '-'} | notAskedReason | signsFound
            screening | {'immediateSafety': 'Low', 'signsFound': 'notAsked', 'notAskedReason': 'She is asleep'} | | notAskedReason
            identification-interview | {'exploitationTold': 'notAsked'} | notAskedReason recruitmentTold | exploitationTold
            identification-interview | {'childObjectsToInterview': 'notAsked'} | notAskedReason | childObjectsToInterview
            identification-interview | {'childObjectsToInterview': 'notAsked', 'notAskedReason': '-'} | notAskedReason |
            """)
    void a_form_asks_for_what_it_must_and_for_no_more_in_danger(
            String form, String answers, String needed, String enough) throws IOException {
        // when
        var verdict = new FormCheck()
                .check(
                        PackagedForms.read(Path.of("forms/identification/" + form + ".form")),
                        data(answers),
                        PackagedForms.DAYS);

        // then
        var problems = verdict.problems().stream().map(FieldProblem::field).toList();
        if (needed != null) {
            assertThat(problems).contains(needed.split(" "));
        }
        if (enough != null) {
            assertThat(problems).doesNotContain(enough.split(" "));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "undecided, no, true",
        "return, notAsked, true",
        "return, notSaid, true",
        "return, no, false",
        "return, yes, false"
    })
    void a_day_for_the_next_talk_is_agreed_wherever_the_person_is_asked_again(
            String wish, String fears, boolean agreed) {
        // when
        var verdict = new FormCheck()
                .check(
                        PackagedForms.read(Path.of("forms/repatriation/return-counselling.form")),
                        Map.of(
                                ReturnWishProcess.Variable.RETURN_WISH,
                                wish,
                                "fearsAuthoritiesAtHome",
                                fears,
                                "nextTalkOn",
                                "2026-12-01"),
                        PackagedForms.DAYS);

        // then
        assertThat(verdict.values().get("nextTalkOn") != null).isEqualTo(agreed);
    }

    /** An answer that is asked each time is never filled in from the screening, so an interview's reason is its own. */
    @ParameterizedTest
    @CsvSource({
        "identification/identification-interview, notAskedReason",
        "identification/screening, reviewAsked",
        "repatriation/return-notice, crossingAsked"
    })
    void what_was_said_of_one_time_is_not_filled_in_at_another(String form, String field) {
        assertThat(PackagedForms.read(Path.of("forms/" + form + ".form")).askedAnew())
                .contains(field);
    }

    private static Map<String, Object> data(String json) throws IOException {
        return new JsonMapper().readValue(json.replace('\'', '"'), new TypeReference<>() {});
    }
}
