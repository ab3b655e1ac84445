package org.homeward.channel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.homeward.engine.ModelDelegate;
import org.homeward.engine.models.ModelProperties;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.procedures.RepatriationProcess;
import org.springframework.stereotype.Component;

/**
 * Sends the message of a throw event; the event's input parameters are what the message carries. Nothing is sent where
 * the event's property {@code sentIf} names a variable that has no value.
 */
@ModelEffect(sets = RepatriationProcess.Variable.REQUEST_SENT)
@Component("sendMessage")
class SendMessage implements ModelDelegate {

    private final EventMessages messages;

    SendMessage(EventMessages messages) {
        this.messages = messages;
    }

    @Override
    public String titleKey() {
        return "delegate.sendMessage";
    }

    @Override
    public void execute(DelegateExecution execution) {
        var event = (BaseElement) execution.getBpmnModelElementInstance();
        var needed = ModelProperties.of(event, "sentIf");
        if (needed == null || execution.getVariable(needed) != null) {
            messages.send(execution, payload(event, execution));
        }
    }

    /** The event's input parameters and nothing else: without any, the event's execution is the whole process. */
    private static Map<String, Object> payload(BaseElement event, DelegateExecution execution) {
        var payload = new TreeMap<String, Object>();
        parameters(event).forEach(name -> {
            var value = execution.getVariableLocal(name);
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                payload.put(name, value);
            } else if (value instanceof java.util.Date date) {
                payload.put(name, date.toInstant().toString());
            }
        });
        return payload;
    }

    private static List<String> parameters(BaseElement event) {
        return event.getChildElementsByType(ExtensionElements.class).stream()
                .flatMap(elements -> elements.getChildElementsByType(CamundaInputOutput.class).stream())
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .map(CamundaInputParameter::getCamundaName)
                .toList();
    }
}
