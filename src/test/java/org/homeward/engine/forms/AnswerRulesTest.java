package org.homeward.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;

class AnswerRulesTest {

    private static final FormRuleDays DAYS = new FormRuleDays(
            ZoneId.of("Asia/Bangkok"),
            Map.of(
                    FormRuleDays.Event.today, LocalDate.of(2026, 11, 25),
                    FormRuleDays.Event.detected, LocalDate.of(2026, 11, 1),
                    FormRuleDays.Event.travel, LocalDate.of(2026, 12, 5)));

    private static final String FORM = """
            {'id': 'f', 'components': [
              {'id': 'choice', 'key': 'choice', 'type': 'radio',
               'values': [{'value': 'yes', 'label': 'Yes'}, {'value': 'no', 'label': 'No'}]},
              {'id': 'why', 'key': 'why', 'type': 'textarea', 'validate': {'minLength': 1},
               'properties': {'neededWhen': '=choice = "no"'}},
              {'id': 'begins', 'key': 'begins', 'type': 'datetime', 'subtype': 'date',
               'properties': {'notBefore': 'detected opened', 'notAfter': 'today'}},
              {'id': 'ends', 'key': 'ends', 'type': 'datetime', 'subtype': 'date',
               'properties': {'notBefore': 'begins', 'notAfter': 'travel'}},
              {'id': 'next', 'key': 'next', 'type': 'datetime', 'subtype': 'date',
               'properties': {'notBefore': 'today-40177', 'notAfter': 'today+14 begins+20'}},
              {'id': 'at', 'key': 'at', 'type': 'datetime', 'subtype': 'datetime',
               'properties': {'notAfter': 'today'}},
              {'id': 'rows', 'path': 'rows', 'type': 'dynamiclist', 'components': [
                {'id': 'rowFrom', 'key': 'rowFrom', 'type': 'datetime', 'subtype': 'date'},
                {'id': 'rowTo', 'key': 'rowTo', 'type': 'datetime', 'subtype': 'date',
                 'properties': {'notBefore': 'this.rowFrom'}}]}]}
            """.replace('\'', '"').replace("choice = \"no\"", "choice = \\\"no\\\"");

    /** The answer, and the problems that are expected. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                                                  |
            {'choice': 'yes'}                                                   |
            {'choice': 'no'}                                                    | why form.required
            {'choice': 'no', 'why': ''}                                         | why form.required
            {'choice': 'no', 'why': ' '}                                        | why form.tooShort
            {'choice': 'no', 'why': 'so'}                                       |
            {'begins': '2026-11-25'}                                            |
            {'begins': '2026-11-26'}                                            | begins form.tooLate
            {'begins': '2026-11-01'}                                            |
            {'begins': '2026-10-31'}                                            | begins form.tooEarly
            {'begins': '2026-02-31'}                                            | begins form.notADate
            {'begins': '2026-11-10', 'ends': '2026-11-10'}                      |
            {'begins': '2026-11-10', 'ends': '2026-11-09'}                      | ends form.tooEarly
            {'begins': 'soon', 'ends': '2026-11-09'}                            | begins form.notADate
            {'ends': '2026-12-06'}                                              | ends form.tooLate
            {'next': '2026-12-09'}                                              |
            {'next': '2026-12-10'}                                              | next form.tooLate
            {'next': '1916-11-25'}                                              |
            {'next': '1916-11-24'}                                              | next form.tooEarly
            {'begins': '2026-11-10', 'next': '2026-11-30'}                      |
            {'begins': '2026-11-10', 'next': '2026-12-01'}                      | next form.tooLate
            {'at': '2026-11-25T23:59+07:00'}                                    |
            {'at': '2026-11-25T16:59Z'}                                         |
            {'at': '2026-11-25T17:00Z'}                                         | at form.tooLate
            {'at': '2026-02-31T07:00'}                                          | at form.notADate
            {'rows': [{'rowFrom': '2026-11-02', 'rowTo': '2026-11-01'}]}        | rows.0.rowTo form.tooEarly
            {'rows': [{'rowFrom': '2026-11-02'}, {'rowTo': '2026-11-01'}]}      |
            """)
    void an_answer_fits_to_the_others_and_to_the_days_of_the_case(String answer, String expected) throws IOException {
        // when
        var verdict = new FormCheck().check(form(), data(answer), DAYS);

        // then
        assertThat(verdict.problems())
                .extracting(problem -> problem.field() + " " + problem.messageKey())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void the_message_says_the_day() throws IOException {
        var verdict = new FormCheck().check(form(), data("{'begins': '2026-11-26'}"), DAYS);
        assertThat(verdict.problems().get(0).arguments()).containsExactly(LocalDate.of(2026, 11, 25));
    }

    @Test
    void a_rule_about_a_day_that_is_not_known_asks_nothing() throws IOException {
        var verdict = new FormCheck().check(form(), data("{'begins': '2099-11-26'}"), FormRuleDays.UNKNOWN);
        assertThat(verdict.right()).isTrue();
    }

    @Test
    void the_viewer_is_told_the_days_that_the_form_names() throws IOException {
        // when
        var schema = LocalizedForm.schema(
                FORM.getBytes(StandardCharsets.UTF_8),
                List.of(new Properties()),
                null,
                FormOptionFiller.OF_THE_FORM_ALONE,
                DAYS);

        // then
        assertThat(FormRuleDays.asked(form()))
                .containsExactlyInAnyOrder(
                        FormRuleDays.Event.today,
                        FormRuleDays.Event.detected,
                        FormRuleDays.Event.opened,
                        FormRuleDays.Event.travel);
        assertThat(JsonText.MAPPER.readTree(schema).path("days").toString())
                .isEqualTo("{\"today\":\"2026-11-25\",\"detected\":\"2026-11-01\",\"travel\":\"2026-12-05\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            identification/rights-and-consent | {'acceptsHelp': 'yes', 'consentServices': 'Declined', 'consentShareWithPolice': 'Given'} | true
            identification/rights-and-consent | {'acceptsHelp': 'yes', 'consentServices': 'Given'}                                   | false
            identification/rights-and-consent | {'acceptsHelp': 'yes', 'consentServices': 'Declined'}                                | false
            repatriation/return-consent       | {'consentReturn': 'Given'}                                                           | true
            repatriation/return-consent       | {'consentFeedbackToHost': 'Given'}                                                   | true
            repatriation/return-consent       | {'consentReturn': 'NotAsked', 'consentFamilyContact': 'Declined'}                    | false
            limits/consent-renewal            | {'policeAnew': 'Given'}                                                              | true
            limits/consent-renewal            | {'policeAnew': 'Declined'}                                                           | true
            limits/consent-renewal            | {'policeAnew': 'NotAsked'}                                                           | false
            limits/consent-renewal-at-home    | {'feedbackRenewed': 'Declined'}                                                      | true
            limits/consent-renewal-at-home    | {'feedbackRenewed': 'NotAsked'}                                                      | false
            """)
    void a_form_says_itself_when_it_needs_who_gave_a_consent_and_how_unless_another_answer_hides_that_consent(
            String form, String answer, boolean needed) throws IOException {
        // when
        var verdict = new FormCheck().check(PackagedForms.read(Path.of("forms", form + ".form")), data(answer), DAYS);

        // then
        assertThat(verdict.problems())
                .extracting(InvalidContentException.FieldProblem::field)
                .filteredOn(List.of("consentGiver", "consentSignature")::contains)
                .hasSize(needed ? 2 : 0);
    }

    private static FormDefinition form() {
        return FormDefinition.parse(FORM.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> data(String answer) throws IOException {
        return JsonText.MAPPER.readValue(answer.replace('\'', '"'), new TypeReference<>() {});
    }
}
