package org.homeward.channel;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.homeward.casefile.CaseAdmission;
import org.homeward.deadlines.DeadlineKeys;
import org.homeward.engine.ActingSide;
import org.homeward.engine.DueDates;
import org.homeward.engine.TaskRouting;
import org.homeward.engine.models.ModelProperties;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.RepatriationProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The message of a throw event: the event's properties name the sender, the receiver, the message that it answers and the due date of an
 * answer.
 */
@Component
public class ThrowEventMessages {

    private static final String WHOLE_CASE = "case";

    private final MessageSending outgoing;
    private final TaskRouting routing;
    private final CaseAdmission admission;
    private final DueDates dueDates;
    private final OriginSharingRules share;
    private final BackdatedMessageDay realDay;

    ThrowEventMessages(
            MessageSending outgoing,
            TaskRouting routing,
            CaseAdmission admission,
            DueDates dueDates,
            OriginSharingRules share,
            BackdatedMessageDay realDay) {
        this.realDay = realDay;
        this.outgoing = outgoing;
        this.routing = routing;
        this.admission = admission;
        this.dueDates = dueDates;
        this.share = share;
    }

    /**
     * Sends it once, within the sender's transaction.
     *
     * @param payload what it carries, in codes, dates, yes/no and numbers; roles and due dates see it before the
     *     process's variables
     */
    public void send(DelegateExecution execution, Map<String, Object> payload) {
        var event = (BaseElement) execution.getBpmnModelElementInstance();
        var number = new CaseNumber(execution.getProcessBusinessKey());
        Function<String, @Nullable Object> variable =
                name -> payload.containsKey(name) ? payload.get(name) : execution.getVariable(name);
        var sender = ActingSide.resolved(required(event, "from"), variable);
        var from = routing.holderOf(number, sender, variable).agency();
        var toRole = required(event, "to");
        var receiver = WHOLE_CASE.equals(toRole) ? null : ActingSide.resolved(toRole, variable);
        var to = receiver == null
                ? null
                : routing.holderOf(number, receiver, variable).agency();
        share.requireStanding(number, name(event), from, to);
        var carried = new TreeMap<>(payload);
        realDay.pack(
                carried,
                variable.apply(BackdatedMessageDay.LETTER),
                from.country(),
                to == null || to.country().equals(from.country()));
        var message = outgoing.send(new MessageSending.Draft(
                number,
                name(event),
                from,
                to,
                execution.getProcessInstanceId(),
                ModelProperties.of(event, "answers"),
                carried,
                answerDue(event, number, from.country(), receiver, to, variable)));
        admission.corresponded(number, sender, from, variable);
        if (receiver != null && to != null) {
            admission.corresponded(number, receiver, to, variable);
        }
        if (variable.apply(BackdatedMessageDay.LETTER) != null) {
            execution
                    .getProcessInstance()
                    .setVariable(BackdatedMessageDay.LETTER, null); // the letter of the next message is another
        }
        if (message.crossesBorder()
                && !Boolean.TRUE.equals(
                        execution.getProcessInstance().getVariable(RepatriationProcess.Variable.REQUEST_SENT))) {
            execution.getProcessInstance().setVariable(RepatriationProcess.Variable.REQUEST_SENT, true);
        }
    }

    private MessageSending.@Nullable AnswerDue answerDue(
            BaseElement event,
            CaseNumber number,
            CountryCode from,
            @Nullable SideRole receiver,
            @Nullable AgencyCode to,
            Function<String, @Nullable Object> variable) {
        var key = ModelProperties.of(event, "answerDue");
        if (key == null || receiver == null) {
            return null;
        }
        var clock = new StepId("request-" + UUID.randomUUID());
        return realDay.forReceiver(() -> dueDates.forStep(
                        key,
                        number,
                        clock,
                        receiver,
                        to,
                        name -> name.equals(BackdatedMessageDay.DELIVERED)
                                ? realDay.letter(variable.apply(BackdatedMessageDay.LETTER), from)
                                : variable.apply(name)))
                .map(DueDates.Due::due)
                .map(due -> new MessageSending.AnswerDue(due, DeadlineKeys.of(key), clock))
                .orElse(null);
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
