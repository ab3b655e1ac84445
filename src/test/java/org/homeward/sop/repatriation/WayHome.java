package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.RepatriationProcess.Answer;
import org.homeward.shared.procedures.RepatriationProcess.Message;
import org.homeward.shared.procedures.RepatriationProcess.Step;
import org.homeward.shared.procedures.RepatriationProcess.Variable;
import org.homeward.testing.Procedure;
import org.jspecify.annotations.Nullable;

/** What the ways home across a border and within one country begin with: talk, consents, risk, a child's best interests. */
record WayHome(Procedure procedure) {

    ProcessInstance begins(boolean child) {
        var known = new HashMap<String, @Nullable Object>();
        known.put(Variable.IS_CHILD, child);
        known.put(Variable.REQUEST_SENT, false);
        known.put(Variable.NATIONALITY_OUTCOME, null);
        return procedure.begins(known);
    }

    void wishes(ProcessInstance way, String wish, boolean mayContactOrigin) {
        complete(
                task(Step.COUNSEL_RETURN, way),
                withVariables(
                        Variable.RETURN_WISH,
                        wish,
                        Variable.MAY_CONTACT_ORIGIN,
                        mayContactOrigin,
                        Variable.CONTACT_SAFETY_ASKED,
                        true));
    }

    /** The talk came to an end before the question about fear. */
    void isNotAskedAboutFear(ProcessInstance way) {
        complete(
                task(Step.COUNSEL_RETURN, way),
                withVariables(
                        Variable.RETURN_WISH,
                        Answer.RETURN,
                        Variable.MAY_CONTACT_ORIGIN,
                        false,
                        Variable.CONTACT_SAFETY_ASKED,
                        false));
    }

    void consents(ProcessInstance way, String share, String back, String family) {
        complete(
                task(Step.ASK_CONSENTS, way),
                withVariables(
                        Variable.CONSENT_SHARE_WITH_ORIGIN_AGENCY,
                        share,
                        Variable.CONSENT_RETURN,
                        back,
                        Variable.CONSENT_FAMILY_CONTACT,
                        family));
    }

    /** The person wants to go and agrees; the family is another question. */
    ProcessInstance consented(boolean child, String family) {
        var way = begins(child);
        wishes(way, Answer.RETURN, true);
        consents(way, Answer.GIVEN, Answer.GIVEN, family);
        return way;
    }

    void riskIs(ProcessInstance way, String decision) {
        complete(task(Step.ASSESS_RISK, way), withVariables(Variable.RISK_DECISION, decision));
    }

    void interestsAre(ProcessInstance way, String decision) {
        procedure.comesBack(way, BestInterestsProcess.KEY, Map.of(Variable.BEST_INTERESTS_DECISION, decision));
    }

    /** Each end but the way home is told to the whole case, so that the stay is agreed on. */
    void ended(ProcessInstance way, String end, String outcome) {
        assertThat(way).isEnded().hasPassed(end).variables().containsEntry(Procedure.OUTCOME, outcome);
        assertThat(procedure.sent()).endsWith(Message.RETURN_ENDED);
    }
}
