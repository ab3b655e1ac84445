package org.homeward.engine.models;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;

/** The content of a message: codes, numbers, yes/no and dates. */
public final class MessagePayload {

    private MessagePayload() {}

    /** The event's input parameters and nothing else: without any, the event's execution is the whole process. */
    public static Map<String, Object> of(DelegateExecution execution) {
        var payload = new TreeMap<String, Object>();
        parameters((BaseElement) execution.getBpmnModelElementInstance()).forEach(name -> {
            var value = execution.getVariableLocal(name);
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                payload.put(name, value);
            } else if (value instanceof Date date) {
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
