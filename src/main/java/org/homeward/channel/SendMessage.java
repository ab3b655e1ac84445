package org.homeward.channel;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.homeward.engine.ActingSide;
import org.homeward.engine.DueDates;
import org.homeward.engine.ModelDelegate;
import org.homeward.engine.ModelProperties;
import org.homeward.engine.TaskRouting;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends the message of a throw event. The event's properties say from whom, to whom, what it answers and by when an
 * answer is due; its input parameters are what the message carries.
 */
@Component("sendMessage")
class SendMessage implements ModelDelegate {

    private static final String WHOLE_CASE = "case";

    private final Outgoing outgoing;
    private final TaskRouting routing;
    private final DueDates dueDates;
    private final ShareWithOrigin share;
    private final RealDay realDay;

    SendMessage(Outgoing outgoing, TaskRouting routing, DueDates dueDates, ShareWithOrigin share, RealDay realDay) {
        this.outgoing = outgoing;
        this.routing = routing;
        this.dueDates = dueDates;
        this.share = share;
        this.realDay = realDay;
    }

    @Override
    public String titleKey() {
        return "delegate.sendMessage";
    }

    @Override
    public void execute(DelegateExecution execution) {
        var event = (BaseElement) execution.getBpmnModelElementInstance();
        var number = new CaseNumber(execution.getProcessBusinessKey());
        var from = agency(number, required(event, "from"), execution);
        var toRole = required(event, "to");
        var to = WHOLE_CASE.equals(toRole) ? null : agency(number, toRole, execution);
        share.requireStanding(number, name(event), from, to);
        var answers = ModelProperties.of(event, "answers");
        var payload = payload(execution);
        realDay.pack(
                payload,
                execution.getVariable(RealDay.LETTER),
                to == null || to.country().equals(from.country()));
        var message = outgoing.send(new Outgoing.Draft(
                number,
                name(event),
                from,
                to,
                execution.getProcessInstanceId(),
                answers == null ? null : outgoing.received(number, answers, execution.getProcessInstanceId()),
                payload,
                answerDue(event, number, toRole, execution)));
        if (execution.getVariable(RealDay.LETTER) != null) {
            execution
                    .getProcessInstance()
                    .setVariable(RealDay.LETTER, null); // the letter of the next message is another
        }
        if (message.crossesBorder()) {
            execution.getProcessInstance().setVariable("requestSent", true);
        }
    }

    private AgencyCode agency(CaseNumber number, String role, DelegateExecution execution) {
        return routing.route(
                        number, resolved(role, execution), execution.getCurrentActivityId(), execution::getVariable)
                .agency();
    }

    private @Nullable Instant answerDue(
            BaseElement event, CaseNumber number, String toRole, DelegateExecution execution) {
        var key = ModelProperties.of(event, "answerDue");
        if (key == null) {
            return null;
        }
        var clock = new StepId("request-" + java.util.UUID.randomUUID());
        return realDay.forReceiver(() -> dueDates.forStep(
                        key,
                        number,
                        clock,
                        resolved(toRole, execution),
                        name -> name.equals(RealDay.DELIVERED)
                                ? realDay.letter(execution.getVariable(RealDay.LETTER))
                                : execution.getVariable(name)))
                .map(DueDates.Due::due)
                .orElse(null);
    }

    private static String resolved(String role, DelegateExecution execution) {
        return ActingSide.resolved(role, execution::getVariable);
    }

    /** The event's input parameters, which are local to it. */
    private static Map<String, Object> payload(DelegateExecution execution) {
        var payload = new TreeMap<String, Object>();
        execution.getVariablesLocal().forEach((name, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                payload.put(name, value);
            } else if (value instanceof java.util.Date date) {
                payload.put(name, date.toInstant().toString());
            }
        });
        return payload;
    }

    private static String name(BaseElement event) {
        return event.getChildElementsByType(MessageEventDefinition.class)
                .iterator()
                .next()
                .getMessage()
                .getName();
    }

    private static String required(BaseElement event, String property) {
        var value = ModelProperties.of(event, property);
        if (value == null) {
            throw new IllegalStateException("The event " + event.getId() + " has no property " + property);
        }
        return value;
    }
}
