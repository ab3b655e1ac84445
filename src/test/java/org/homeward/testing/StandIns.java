package org.homeward.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.homeward.engine.models.ModelProperties;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.shared.procedures.RepatriationProcess;

/** Stands in for the delegates that models name: messages are written down, the others set what a test says. */
final class StandIns {

    private final List<Procedure.Sent> sent = new ArrayList<>();
    private final Map<String, Map<String, Object>> answers = new HashMap<>();
    private final List<String> called = new ArrayList<>();

    Map<Object, Object> beans() {
        var beans = new HashMap<Object, Object>();
        KnownNames.DELEGATES.forEach(name -> beans.put(name, (JavaDelegate) execution -> answer(name, execution)));
        beans.put("sendMessage", (JavaDelegate) this::send);
        beans.put("sendReferrals", (JavaDelegate) this::send);
        return beans;
    }

    void forget() {
        sent.clear();
        answers.clear();
        called.clear();
    }

    void sets(String delegate, Map<String, Object> variables) {
        answers.put(delegate, variables);
    }

    List<Procedure.Sent> sent() {
        return List.copyOf(sent);
    }

    List<String> called() {
        return List.copyOf(called);
    }

    private void answer(String name, DelegateExecution execution) {
        called.add(name);
        execution.getProcessInstance().setVariables(answers.getOrDefault(name, Map.of()));
    }

    private void send(DelegateExecution execution) {
        var event = (BaseElement) execution.getBpmnModelElementInstance();
        if (!ModelProperties.isSent(execution)) {
            return;
        }
        var name = event.getChildElementsByType(MessageEventDefinition.class)
                .iterator()
                .next()
                .getMessage()
                .getName();
        sent.add(new Procedure.Sent(name, payload(event, execution)));
        if (crossesBorder(event)) {
            execution.getProcessInstance().setVariable(RepatriationProcess.Variable.REQUEST_SENT, true);
        }
    }

    private static Map<String, Object> payload(BaseElement event, DelegateExecution execution) {
        var payload = new TreeMap<String, Object>();
        event.getChildElementsByType(ExtensionElements.class).stream()
                .flatMap(elements -> elements.getChildElementsByType(CamundaInputOutput.class).stream())
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .map(CamundaInputParameter::getCamundaName)
                .filter(parameter -> execution.getVariableLocal(parameter) != null)
                .forEach(parameter -> payload.put(parameter, execution.getVariableLocal(parameter)));
        return payload;
    }

    private static boolean crossesBorder(BaseElement event) {
        var to = side(event, "to");
        return !to.isEmpty() && !to.equals(side(event, "from"));
    }

    private static String side(BaseElement event, String property) {
        var role = String.valueOf(ModelProperties.of(event, property));
        return role.substring(0, Math.max(0, role.indexOf('.')));
    }
}
