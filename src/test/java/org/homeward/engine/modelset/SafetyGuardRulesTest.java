package org.homeward.engine.modelset;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No case comes to what hurts before the answer that it needs: judged on what the engine would do, not on words. */
@WholeRun
class SafetyGuardRulesTest {

    private static final String WISH = "processes/repatriation/returnWish.bpmn";
    private static final String REPATRIATION = "processes/repatriation/repatriation.bpmn";
    private static final String DOMESTIC = "processes/repatriation/domesticReturn.bpmn";
    private static final String HANDOVER = "processes/repatriation/handover.bpmn";
    private static final String IDENTIFICATION = "processes/identification/identification.bpmn";
    private static final String SHARED =
            "(sameCountry == true or (consentShareWithOriginAgency == 'Given' and consentShareForNationality != 'NotAsked'))";
    private static final String AGREED =
            "${consentReturn == 'Given' and consentFamilyContact != 'NotAsked' and " + SHARED + "}";
    private static final String SHARE =
            "a way leads here on which the person has not agreed to the share with the country of origin";
    private static final String FEAR = "a way leads here on which nobody knows whether it is safe to contact home";

    private final PackagedSet models = new PackagedSet();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${!(consentShareWithOriginAgency == 'Given')}",
                "${not (consentShareWithOriginAgency == 'Given')}",
                "${(consentShareWithOriginAgency == 'Given') == false}",
                "${consentShareWithOriginAgency == 'Given' ? true : true}",
                "${true\tor\tconsentShareWithOriginAgency == 'Given'}",
                "${true\nor (consentShareWithOriginAgency == 'Given')}",
                "${\"consentShareWithOriginAgency == 'Given'\" != 'x'}",
                "${consentShareWithOriginAgency != 'Declined'}"
            })
    void the_words_of_an_agreement_are_no_agreement(String condition) {
        models.with(WISH, AGREED, condition.replace("\"", "&quot;"));
        assertThat(models.check()).extracting(ModelFinding::message).contains(SHARE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${consentReturn == 'Given' and (consentShareWithOriginAgency == 'Given')}",
                "${'Given' == consentShareWithOriginAgency and not (consentReturn != 'Given')}"
            })
    void an_agreement_in_other_words_is_one(String condition) {
        models.with(WISH, AGREED, condition);
        assertThat(models.check()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpmn:parallelGateway", "bpmn:inclusiveGateway"})
    void the_engine_reads_no_condition_of_a_usual_way_or_of_a_gateway_that_takes_all(String kind) {
        // given
        var parallel = kind.equals("bpmn:parallelGateway");
        models.with(
                WISH,
                "<bpmn:exclusiveGateway id=\"gateway_consentsGiven\" name=\"Consents given?\""
                        + " default=\"flow_consentsGiven_talkAgain\">",
                "<" + kind + " id=\"gateway_consentsGiven\""
                        + (parallel ? ">" : " default=\"flow_consentsGiven_assessRisk\">"));
        models.with(
                WISH,
                "<bpmn:outgoing>flow_consentsGiven_talkAgain</bpmn:outgoing>\n    </bpmn:exclusiveGateway>",
                "<bpmn:outgoing>flow_consentsGiven_talkAgain</bpmn:outgoing>\n    </" + kind + ">");
        models.with(
                WISH,
                "${sameCountry != true and consentShareWithOriginAgency != 'Given'"
                        + " and consentShareWithOriginAgency != 'NotAsked'}",
                "${consentShareWithOriginAgency == 'Never'}");
        models.with(
                WISH,
                "name=\"not asked\" sourceRef=\"gateway_consentsGiven\" targetRef=\"gateway_talkAgain\" />",
                "name=\"not asked\" sourceRef=\"gateway_consentsGiven\" targetRef=\"gateway_talkAgain\">"
                        + "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
                        + "${consentReturn == 'NotAsked'}</bpmn:conditionExpression></bpmn:sequenceFlow>");

        // then
        assertThat(models.check()).extracting(ModelFinding::message).contains(SHARE);
        if (parallel) {
            assertThat(models.check()).extracting(ModelFinding::message).contains("a condition here is never read");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"origin.focal-point", "KH.focal-point"})
    void the_country_of_origin_has_no_step_before_the_share(String role) {
        models.with(
                WISH,
                "candidateGroups=\"destination.case-manager\" camunda:dueDate=\"returnConsent\"",
                "candidateGroups=\"" + role + "\" camunda:dueDate=\"returnConsent\"");
        assertThat(models.check())
                .filteredOn(finding -> finding.message().equals(SHARE))
                .extracting(ModelFinding::element)
                .contains("userTask_askConsents");
    }

    @Test
    void its_side_does_not_act_before_the_share() {
        models.with(IDENTIFICATION, "sourceExpression=\"${'destination'}\"", "sourceExpression=\"${'origin'}\"");
        assertThat(models.check())
                .filteredOn(finding -> finding.message().equals(SHARE))
                .extracting(ModelFinding::element)
                .contains("callActivity_panelDecision");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${mayContactOrigin == true or mayContactOrigin == false}",
                "${mayContactOrigin != true}",
                "${returnWish == 'return'}"
            })
    void the_fear_of_the_authorities_at_home_is_asked(String condition) {
        models.with(WISH, "${mayContactOrigin == true}", condition);
        assertThat(models.check())
                .filteredOn(finding -> finding.message().equals(FEAR))
                .extracting(ModelFinding::element)
                .contains("event_tracingRequested");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                REPATRIATION + "|isChild == true|isChild == false|return is not found best for the child",
                REPATRIATION
                        + "|isChild == true|isChild == true and riskLevel == 'high'|return is not found best for the child",
                DOMESTIC + "|isChild == true|isChild == false|return is not found best for the child",
                WISH
                        + "|riskDecision == 'go'|riskDecision == 'go' or riskDecision == 'noGo'|the return is not found safe",
                REPATRIATION + "|wishOutcome == 'agreed' and|wishOutcome != 'x' and|the return is not found safe",
                DOMESTIC + "|wishOutcome == 'agreed'|wishOutcome != 'x'|the person doesn't want to return",
                WISH + "|returnWish == 'return'|returnWish == 'return' or returnWish == 'stay'"
                        + "|the person doesn't want to return",
                REPATRIATION + "|approvalOutcome == 'approved'|approvalOutcome != 'x'|the return is not approved",
                "processes/repatriation/returnApproval.bpmn|returnDecision == 'approved'|returnDecision != 'x'"
                        + "|nobody approved the return",
                "processes/repatriation/returnApproval.bpmn|hostDecision == 'approved'|hostDecision != 'x'"
                        + "|nobody approved the return",
                HANDOVER + "|stillWantsReturn == 'yes' and childObjects != true and dayKept != false"
                        + "|childObjects != true and dayKept != false"
                        + "|the person was not asked once more before departure",
                HANDOVER + "|stillWantsReturn == 'yes' and childObjects != true and dayKept != false"
                        + "|stillWantsReturn == 'yes' and dayKept != false|the child objects",
                WISH + "|consentReturn == 'Given' and consentFamilyContact != 'NotAsked' and " + SHARED
                        + "|consentReturn != 'x'|the person has not agreed to the return",
                DOMESTIC + "|consentFamilyContact == 'Given'|consentFamilyContact != 'Given'"
                        + "|the person has not agreed to contact with the family",
                IDENTIFICATION + "|consentInterview == 'Given'|consentInterview != 'Given'"
                        + "|the person has not agreed to the interview",
                IDENTIFICATION + "|isChild == true and guardianAppointed != true|isChild == false"
                        + "|a child has no guardian yet"
            })
    void a_guard_that_is_turned_round_is_named(String file, String words, String others, String without) {
        var whole = !words.endsWith(" and");
        models.with(file, "${" + words + (whole ? "}" : ""), "${" + others + (whole ? "}" : ""));
        assertThat(models.check()).extracting(ModelFinding::message).contains("a way leads here on which " + without);
    }

    @Test
    void an_answer_that_is_asked_anew_counts_anew() {
        // given
        models.with(
                REPATRIATION,
                "sourceRef=\"gateway_askOrigin\" targetRef=\"userTask_requestTracing\"",
                "sourceRef=\"gateway_askOrigin\" targetRef=\"userTask_askAgain\"");
        models.with(
                REPATRIATION,
                "<bpmn:userTask id=\"userTask_requestTracing\"",
                "<bpmn:userTask id=\"userTask_askAgain\" camunda:formRef=\"returnConsent\""
                        + " camunda:formRefBinding=\"deployment\" camunda:candidateGroups=\"destination.case-manager\""
                        + " camunda:dueDate=\"returnConsent\" />"
                        + "<bpmn:sequenceFlow id=\"flow_askAgain\" sourceRef=\"userTask_askAgain\""
                        + " targetRef=\"userTask_requestTracing\" />"
                        + "<bpmn:userTask id=\"userTask_requestTracing\"");

        // then
        assertThat(models.check()).extracting(ModelFinding::message).contains(SHARE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${isChild == true and stayDecided == true}", "${isChild != true}"})
    void no_child_stays_before_it_is_decided_what_is_best(String condition) {
        models.with("processes/protection/protection.bpmn", "${isChild == true and stayDecided != true}", condition);
        assertThat(models.check())
                .extracting(ModelFinding::message)
                .contains("a way leads here on which nobody decided what is best for a child that stays");
    }
}
