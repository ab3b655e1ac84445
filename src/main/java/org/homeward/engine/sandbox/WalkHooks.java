package org.homeward.engine.sandbox;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.homeward.engine.models.ModelProperties;
import org.springframework.stereotype.Component;

/** What a walk notes of its models: where a process begins, how it ends. Roles stay words, nothing of the product is called. */
@Component
final class WalkHooks extends AbstractBpmnParseListener {

    private static final String OUTCOME = "outcome";

    private final CurrentWalk current;

    WalkHooks(CurrentWalk current) {
        this.current = current;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                execution -> current.get().happened("began", definition.getKey(), definition.getKey()));
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        var outcome = ModelProperties.of(element, OUTCOME);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> {
            current.get().happened("ended", execution);
            if (outcome != null) {
                execution
                        .getProcessEngineServices()
                        .getRuntimeService()
                        .setVariable(execution.getProcessInstanceId(), OUTCOME, outcome);
            }
        });
    }
}
