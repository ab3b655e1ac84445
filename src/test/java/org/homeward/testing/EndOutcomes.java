package org.homeward.testing;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Sets the process variable {@code outcome} at an end event that says one, as the product does. */
final class EndOutcomes extends AbstractBpmnParseListener {

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        var extensions = element.element("extensionElements");
        if (extensions != null && extensions.element("properties") != null) {
            extensions.element("properties").elements("property").stream()
                    .filter(property -> "outcome".equals(property.attribute("name")))
                    .forEach(property -> activity.addBuiltInListener(
                            ExecutionListener.EVENTNAME_START, setting(property.attribute("value"))));
        }
    }

    private static ExecutionListener setting(String outcome) {
        return execution -> execution.getProcessInstance().setVariable("outcome", outcome);
    }
}
