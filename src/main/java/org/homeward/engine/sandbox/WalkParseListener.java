package org.homeward.engine.sandbox;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.homeward.engine.models.ModelProperties;
import org.homeward.procedures.CaseEvent;
import org.springframework.stereotype.Component;

/**
 * The notes that a walk takes of its models: the beginning and the end of a process. Roles stay words, nothing of the product is called.
 */
@Component
final class WalkParseListener extends AbstractBpmnParseListener {

    private static final String OUTCOME = "outcome";

    private final CurrentWalk current;

    WalkParseListener(CurrentWalk current) {
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
        if (ModelProperties.of(element, "returnEnd") != null) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                    execution -> current.get().returnEnded(execution));
        }
        event(element, ExecutionListener.EVENTNAME_START, activity);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE, (TaskListener) task -> ((TaskEntity) task).setCreateTime(current.now()));
        event(element)
                .ifPresent(event -> definition.addBuiltInTaskListener(
                        TaskListener.EVENTNAME_COMPLETE, (TaskListener) task -> current.happened(event)));
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        event(element, ExecutionListener.EVENTNAME_END, activity);
    }

    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        event(element, ExecutionListener.EVENTNAME_START, activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        event(element, ExecutionListener.EVENTNAME_END, activity);
    }

    private void event(Element element, String when, ActivityImpl activity) {
        event(element)
                .ifPresent(event ->
                        activity.addBuiltInListener(when, (ExecutionListener) execution -> current.happened(event)));
    }

    private static Optional<CaseEvent> event(Element element) {
        return Optional.ofNullable(ModelProperties.of(element, "event")).flatMap(CaseEvent::of);
    }
}
