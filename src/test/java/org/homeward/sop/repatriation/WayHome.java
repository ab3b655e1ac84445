package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.RepatriationProcess.Message;
import org.homeward.shared.procedures.RepatriationProcess.Variable;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.Procedure;
import org.jspecify.annotations.Nullable;

/** What the ways home across a border and within one country have in common: the wish, a child's best interests, the ends. */
record WayHome(Procedure procedure) {

    ProcessInstance begins(boolean child) {
        var known = new HashMap<String, @Nullable Object>();
        known.put(Variable.IS_CHILD, child);
        known.put(Variable.REQUEST_SENT, false);
        known.put(Variable.NATIONALITY_OUTCOME, null);
        known.put(Variable.EXCEPTION_BY_BOTH, false);
        known.put(Variable.TALK_FIRST, false);
        return procedure.begins(known);
    }

    /** The person wants to go and agrees, and it is safe; the family is another question. */
    ProcessInstance agreed(boolean child, String family) {
        var way = begins(child);
        wishIs(way, ReturnWishProcess.Outcome.AGREED, family);
        return way;
    }

    void wishIs(ProcessInstance way, String outcome, String family) {
        procedure.comesBack(
                way,
                ReturnWishProcess.KEY,
                Map.of(
                        OUTCOME,
                        outcome,
                        Variable.CONSENT_FAMILY_CONTACT,
                        family,
                        Variable.CONSENT_SHARE_FOR_NATIONALITY,
                        ReturnWishProcess.Answer.GIVEN));
    }

    /** What the panel decides when it is asked before the return. */
    void interestsAre(ProcessInstance way, String decision) {
        procedure.comesBack(way, BestInterestsProcess.KEY, Map.of(Variable.BEST_INTERESTS_DECISION, decision));
    }

    /** What comes of a child's objection. */
    void objectionEnds(ProcessInstance way, String outcome) {
        procedure.comesBack(way, ReturnWishProcess.KEY, Map.of(OUTCOME, outcome));
    }

    /** Each end but the way home is told to the whole case, so that the stay is agreed on. */
    void ended(ProcessInstance way, String end, String outcome) {
        cameTo(way, end, outcome);
        assertThat(procedure.sent()).endsWith(Message.RETURN_ENDED);
    }

    void cameTo(ProcessInstance way, String end, String outcome) {
        assertThat(way).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, outcome);
    }
}
