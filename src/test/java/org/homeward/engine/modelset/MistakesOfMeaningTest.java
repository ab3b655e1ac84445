package org.homeward.engine.modelset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be read and run, and yet means something that nobody can want, is refused with the element's name. */
@WholeRun
class MistakesOfMeaningTest {

    private static final String TRACING = "processes/repatriation/familyTracing.bpmn";
    private static final String WISH = "processes/repatriation/returnWish.bpmn";
    private static final String REPATRIATION = "processes/repatriation/repatriation.bpmn";
    private static final String APPROVAL = "processes/repatriation/returnApproval.bpmn";
    private static final String STAY = "forms/limits/next-stay.form";

    private final PackagedSet models = new PackagedSet();

    @ParameterizedTest
    @CsvSource({
        "hivStatus, HIV status, radio, process, , what is about health is kept in the case file as health",
        "result, Result of the HIV test, radio, process, , what is about health is kept in the case file as health",
        "pregnancyWeek, Week, number, process, , what is about health is kept in the case file as health",
        "healthNotes, Notes, textarea, casefile, services, a text about health is kept as health",
        "notes, Health and medicine, textarea, casefile, services, a text about health is kept as health",
        "whom, Sexual orientation, radio, process, , this is never asked",
        "whom, Sexual orientation, radio, casefile, identity, this is never asked",
        "court, Charged with a crime, radio, process, , this is kept in the case file",
        "people, Ethnic group, radio, process, , this is kept in the case file",
        "result, Result of the blood test, radio, process, , what is about health is kept",
        "result, ผลตรวจเอชไอวี, radio, process, , what is about health is kept",
        "result, លទ្ធផលតេស្តមេរោគហេដស៍, radio, process, , what is about health is kept",
        "asylumAsked, Asked for asylum, radio, process, , this is kept in the case file",
        "depression, Feels low, radio, process, , what is about health is kept",
        "today, Takes medicine, radio, process, , what is about health is kept",
        "today, ធ្លាប់ទៅជួបគ្រូពេទ្យ, radio, process, , what is about health is kept",
        "today, พิการหรือไม่, radio, process, , what is about health is kept",
        "notes, What the doctor found, textarea, casefile, services, a text about health is kept as health",
        "notes, อาการป่วยทางจิต, textarea, casefile, services, a text about health is kept as health",
        "raped, Before, radio, process, , this is kept in the case file",
        "before, ធ្លាប់ត្រូវគេរំលោភ, radio, process, , this is kept in the case file",
        "before, เคยถูกทำร้าย, radio, process, , this is kept in the case file",
        "reach, Phone number, number, process, , this is kept in the case file"
    })
    void what_must_not_be_known_is_kept_where_nobody_reads_it(
            String key, String label, String type, String store, String category, String reason) {
        // given
        question(key, label, type, store, category);

        // then
        assertThat(models.check()).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isTrue();
            assertThat(finding.element()).isEqualTo(key);
            assertThat(finding.message()).startsWith(reason);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "checkedOn, Day of the health check, datetime, process,",
        "healthNotes, Notes, textarea, casefile, health",
        "healthPost, Is there a health post nearby?, radio, casefile, services"
    })
    void what_is_kept_well_is_let_through(String key, String label, String type, String store, String category) {
        question(key, label, type, store, category);
        assertThat(models.check()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void a_question_has_words(String label) {
        question("fine", label, "radio", "process", null);
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .containsExactly(tuple("fine", "this question has no words"));
    }

    @Test
    void an_answer_has_words() {
        question("fine", "Fine?", "radio", "process", null);
        models.with(STAY, "{\"label\": \"Yes\", \"value\": \"yes\"}", "{\"label\": \"\", \"value\": \"yes\"}");
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .contains(tuple("fine", "an option has a label and a value, both texts"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            camunda:dueDate="familyTracing" | camunda:dueDate="2030-01-01T00:00:00" | sopDeadlines knows no deadline 2030-01-01T00:00:00
            camunda:dueDate="familyTracing" | camunda:dueDate="${isChild}"          | sopDeadlines knows no deadline ${isChild}
            camunda:formRefBinding="deployment" | camunda:formRefBinding="latest"   | its form has no binding: deployment
            name="Assess the family" | name=" "                                    | this step has no name
            """)
    void a_step_says_what_it_is_by_when_it_is_done_and_with_which_form(String words, String others, String reason) {
        models.with(TRACING, words, others);
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .contains(tuple(FamilyTracingProcess.Step.ASSESS_FAMILY, reason));
    }

    @ParameterizedTest
    @CsvSource({"''", "' camunda:delegateExpression=\"${lookUpBestInterests}\"'"})
    void a_message_is_sent_by_what_sends_messages(String other) {
        // when
        models.with(
                "processes/repatriation/originResponse.bpmn",
                "messageRef=\"message_requestAcknowledged\" camunda:delegateExpression=\"${sendMessage}\"",
                "messageRef=\"message_requestAcknowledged\"" + other);

        // then
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .contains(tuple(
                        "event_acknowledgementSent",
                        "nothing sends this message: it must name the delegate that does"));
    }

    @Test
    void what_sends_nothing_is_no_sender_to_those_who_wait() {
        models.with(
                "processes/repatriation/originResponse.bpmn",
                "messageRef=\"message_assessmentReported\" camunda:delegateExpression=\"${sendMessage}\"",
                "messageRef=\"message_assessmentReported\"");
        assertThat(models.check())
                .extracting(ModelFinding::message)
                .contains("nobody sends the message repatriation.assessmentReported");
    }

    @Test
    void the_words_of_each_language_are_read() {
        // given
        question("whom", "With whom", "radio", "process", null);
        models.with(
                "forms/limits/next-stay.th.properties",
                "nextPlace.label=",
                "whom.label=รสนิยมทางเพศ\nnextPlace.label=");

        // then
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .containsExactly(tuple("whom", "this is never asked"));
    }

    @Test
    void a_new_answer_about_health_is_not_kept_among_services() {
        question("illness2", "AIDS", "radio", "casefile", "services");
        assertThat(models.check()).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isTrue();
            assertThat(finding.message()).startsWith("a text about health is kept as health");
        });
    }

    @Test
    void a_process_that_is_only_drawn_is_refused() {
        models.with(TRACING, "isExecutable=\"true\"", "isExecutable=\"false\"");
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .contains(tuple("familyTracing", "its process can't run: it is only drawn"));
    }

    @Test
    void a_key_is_kept_in_one_place_in_all_forms() {
        // given
        question("tracingOutcome", "Result", "radio", "casefile", "services");

        // then
        assertThat(models.check())
                .extracting(ModelFinding::file, ModelFinding::element, ModelFinding::message)
                .containsExactly(tuple(
                        "forms/repatriation/family-assessment.form",
                        "tracingOutcome",
                        "it is kept as process, in " + STAY + " as casefile services"));
    }

    @ParameterizedTest
    @CsvSource({"0", "P0D", "''", "soon"})
    void history_is_kept_for_some_days(String days) {
        models.with(TRACING, "camunda:historyTimeToLive=\"3650\"", "camunda:historyTimeToLive=\"" + days + "\"");
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .containsExactly(tuple("familyTracing", "its history is kept for no time"));
    }

    @Test
    void history_of_a_decision_is_kept_too() {
        models.with("processes/reintegration/visitSchedule.dmn", " camunda:historyTimeToLive=\"3650\"", "");
        assertThat(models.check()).extracting(ModelFinding::element).containsExactly("visitSchedule");
    }

    @Test
    void an_id_is_the_files_own() {
        models.with("forms/limits/next-stay.form", "\"id\": \"nextStay\"", "\"id\": \"rightUse\"");
        assertThat(models.check())
                .extracting(ModelFinding::message)
                .contains("its id is not the file's name, nextStay", "the id belongs to forms/limits/next-stay.form");
    }

    @Test
    void the_id_of_another_model_is_refused() {
        models.with("processes/limits/stay.bpmn", "<bpmn:process id=\"stay\"", "<bpmn:process id=\"custody\"");
        assertThat(models.check())
                .extracting(ModelFinding::file, ModelFinding::message)
                .contains(
                        tuple("processes/limits/stay.bpmn", "its id is not the file's name, stay"),
                        tuple("processes/limits/stay.bpmn", "the id belongs to processes/limits/custody.bpmn"));
    }

    @Test
    void a_deadline_is_known_whatever_its_letters() {
        models.with(TRACING, "camunda:dueDate=\"familyTracing\"", "camunda:dueDate=\"family-tracing2\"");
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .containsExactly(tuple(
                        FamilyTracingProcess.Step.ASSESS_FAMILY, "sopDeadlines knows no deadline family-tracing2"));
    }

    @Test
    void every_part_lies_on_a_way() {
        models.with(TRACING, "targetRef=\"event_familyAssessed\"", "targetRef=\"event_tracingStopped\"");
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .contains(tuple("event_familyAssessed", "no way leads here"));
    }

    @Test
    void every_way_leads_on() {
        models.with(
                TRACING,
                "<bpmn:sequenceFlow id=\"flow_assessFamily_familyAssessed\" sourceRef=\"userTask_assessFamily\""
                        + " targetRef=\"event_familyAssessed\" />",
                "");
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .contains(tuple("userTask_assessFamily", "no way leads on from here"));
    }

    @ParameterizedTest
    @CsvSource({
        "(sameCountry == true or (consentShareWithOriginAgency == 'Given' and consentShareForNationality != 'NotAsked')), consentReturn == 'Given'",
        "sameCountry == true or (consentShareWithOriginAgency == 'Given', isChild == true or (consentShareWithOriginAgency == 'Given'"
    })
    void nothing_goes_to_the_country_of_origin_before_the_person_agreed(String condition, String other) {
        // when
        models.with(WISH, condition, other);

        // then
        assertThat(models.check())
                .filteredOn(
                        finding -> finding.message().startsWith("a way leads here on which the person has not agreed"))
                .extracting(ModelFinding::element)
                .contains("event_tracingRequested");
    }

    @Test
    void a_way_around_the_question_is_one_too_many() {
        // given
        models.with(
                REPATRIATION,
                "<bpmn:sequenceFlow id=\"flow_returnToDiscuss_talkAgain\"",
                "<bpmn:sequenceFlow id=\"flow_around\" sourceRef=\"gateway_agreed\""
                        + " targetRef=\"callActivity_returnApproval\" />"
                        + "<bpmn:sequenceFlow id=\"flow_returnToDiscuss_talkAgain\"");

        // then
        assertThat(models.check())
                .filteredOn(
                        finding -> finding.message().startsWith("a way leads here on which the person has not agreed"))
                .extracting(ModelFinding::file)
                .contains(APPROVAL);
    }

    private void question(String key, String label, String type, String store, String category) {
        var kept = ", \"category\": \"" + (category == null ? "services" : category) + "\"";
        var values = type.equals("radio") ? ", \"values\": [{\"label\": \"Yes\", \"value\": \"yes\"}]" : "";
        var limits = type.equals("textarea") ? ", \"validate\": {\"maxLength\": 4000}" : "";
        var date = type.equals("datetime")
                ? ", \"subtype\": \"date\", \"dateLabel\": \"" + label + "\""
                : ", \"label\": \"" + label + "\"";
        models.with(
                STAY,
                "\"components\": [\n    {",
                "\"components\": [\n    {\"id\": \"" + key + "\", \"type\": \"" + type + "\", \"key\": \"" + key + "\""
                        + date + values + limits + ", \"properties\": {\"store\": \"" + store + "\"" + kept
                        + "}},\n    {");
    }
}
