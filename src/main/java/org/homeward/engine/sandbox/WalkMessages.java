package org.homeward.engine.sandbox;

import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.homeward.engine.ActingSide;
import org.homeward.engine.models.MessagePayload;
import org.homeward.engine.models.ModelProperties;
import org.homeward.engine.sandbox.WalkStoredState.Sent;
import org.homeward.procedures.ProcedureMessage;
import org.homeward.procedures.conditions.ConsentEndEffects;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stands in for the senders of messages: they stay in the walk, and a line names the agency that would have got them. */
@Component
final class WalkMessages {

    static final String WHOLE_CASE = "case";
    private static final String EXPIRED = RepatriationProcess.Variable.CONSENT_EXPIRED;
    private final CurrentWalk current;

    WalkMessages(CurrentWalk current) {
        this.current = current;
    }

    void send(DelegateExecution execution) {
        if (ModelProperties.isSent(execution)) {
            send(execution, MessagePayload.of(execution));
        }
    }

    void relayWithdrawal(DelegateExecution execution) {
        var walk = current.get();
        var ended = ConsentEndEffects.of(
                String.valueOf(execution.getVariable(ProcedureMessage.PURPOSE)),
                execution.getVariable(ReturnJourneyProcess.Variable.RETURN_OUTCOME),
                () -> walk.wasSent(HandoverProcess.Message.HANDED_OVER),
                walk::isReturnTakenUp);
        execution.setVariable(ReturnJourneyProcess.Variable.RECALL_DUE, ended.recalls());
        execution.setVariable(ReturnJourneyProcess.Variable.REQUEST_SENT, ended.recalls() && walk.liesAbroad());
        ended.stops().ifPresent(stops -> {
            walk.happened("sent", execution, stops, "", WHOLE_CASE);
            var expired = Boolean.TRUE.equals(execution.getVariable(EXPIRED));
            walk.send(new Sent(stops, execution.getProcessInstanceId(), null, false, Map.of(EXPIRED, expired)));
        });
    }

    void send(DelegateExecution execution, Map<String, Object> payload) {
        var event = event(execution);
        var walk = current.get();
        Function<String, @Nullable Object> variable =
                name -> payload.containsKey(name) ? payload.get(name) : execution.getVariable(name);
        var name = event.getChildElementsByType(MessageEventDefinition.class)
                .iterator()
                .next()
                .getMessage()
                .getName();
        var answers = ModelProperties.of(event, "answers");
        var from = role(event, "from", variable);
        var to = role(event, "to", variable);
        walk.happened("sent", execution, name, from, to);
        walk.send(new Sent(
                name,
                execution.getProcessInstanceId(),
                answers == null
                        ? null
                        : walk.asking(answers, execution.getProcessInstanceId()).orElse(null),
                ModelProperties.of(event, "answerDue") != null,
                payload));
        if (crossesBorder(from, to)) {
            execution.getProcessInstance().setVariable(RepatriationProcess.Variable.REQUEST_SENT, true);
        }
    }

    private static String role(BaseElement event, String property, Function<String, @Nullable Object> variable) {
        var role = ModelProperties.of(event, property);
        return role == null || role.equals(WHOLE_CASE)
                ? WHOLE_CASE
                : ActingSide.resolved(role, variable).toString();
    }

    private boolean crossesBorder(String from, String to) {
        return !current.get().facts.corridor().sameCountry()
                && from.contains(".")
                && to.contains(".")
                && !from.substring(0, from.indexOf('.')).equals(to.substring(0, to.indexOf('.')));
    }

    private static BaseElement event(DelegateExecution execution) {
        return (BaseElement) execution.getBpmnModelElementInstance();
    }
}
