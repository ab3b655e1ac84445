package org.homeward.engine.modelset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No model and no form writes for the person, or for the program. */
@WholeRun
class ProtectedVariablesTest {

    private static final String REPATRIATION = "processes/repatriation/repatriation.bpmn";
    private static final String WISH = "processes/repatriation/returnWish.bpmn";
    private static final String STAY = "forms/limits/next-stay.form";
    private static final String CONSENTS = "<bpmn:incoming>flow_safeToContact_askConsents</bpmn:incoming>";

    private final PackagedSet models = new PackagedSet();

    @ParameterizedTest
    @CsvSource({
        "output, consentShareWithOriginAgency, Given",
        "output, consentReturn, Given",
        "output, mayContactOrigin, ${true}",
        "output, riskDecision, go",
        "output, isChild, ${false}",
        "output, originCountry, KH",
        "input, hostCountry, ${originCountry}",
        "input, returnWish, return"
    })
    void a_step_does_not_write_what_is_asked_or_found_out(String way, String variable, String value) {
        models.with(
                WISH,
                CONSENTS,
                "<bpmn:extensionElements><camunda:inputOutput><camunda:" + way + "Parameter name=\"" + variable
                        + "\">" + value + "</camunda:" + way
                        + "Parameter></camunda:inputOutput></bpmn:extensionElements>" + CONSENTS);
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .contains(tuple(
                        "userTask_askConsents",
                        "no step writes " + variable + " but the one that asks it or finds it out"));
    }

    @ParameterizedTest
    @CsvSource({
        "source=\"isChild\" target=\"isChild\", sourceExpression=\"${false}\" target=\"isChild\", isChild",
        "source=\"outcome\" target=\"approvalOutcome\", source=\"proposedReturnDate\" target=\"approvalOutcome\","
                + " approvalOutcome"
    })
    void a_call_hands_on_what_is_known_under_its_own_name(String words, String others, String variable) {
        models.with(REPATRIATION, words, others);
        assertThat(models.check())
                .extracting(ModelFinding::message)
                .contains("no step writes " + variable + " but the one that asks it or finds it out");
    }

    @Test
    void a_new_name_may_be_written() {
        models.with(
                WISH,
                CONSENTS,
                "<bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name=\"talks\">"
                        + "several</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements>"
                        + CONSENTS);
        assertThat(models.check()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mayContactOrigin", "hostCountry", "stage", "corridor", "requestSent", "screeningResult"})
    void a_form_does_not_ask_what_the_program_writes(String key) {
        question(key);
        assertThat(models.check()).extracting(ModelFinding::message).contains("only the program writes " + key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"consentReturn", "returnWish", "riskDecision"})
    void a_form_does_not_ask_what_another_one_asks(String key) {
        question(key);
        assertThat(models.check())
                .extracting(ModelFinding::message)
                .anyMatch(message -> message.matches("the form forms/.* asks this already"));
    }

    private void question(String key) {
        models.with(
                STAY,
                "\"components\": [\n    {",
                "\"components\": [\n    {\"id\": \"" + key + "\", \"type\": \"radio\", \"key\": \"" + key
                        + "\", \"label\": \"Asked\", \"values\": [{\"label\": \"Yes\", \"value\": \"yes\"}],"
                        + " \"properties\": {\"store\": \"process\"}},\n    {");
    }
}
