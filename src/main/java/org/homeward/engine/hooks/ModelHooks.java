package org.homeward.engine.hooks;

import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.homeward.engine.Journeys;
import org.homeward.engine.models.ModelProperties;
import org.homeward.engine.steps.StepStages;
import org.homeward.shared.Stage;
import org.springframework.stereotype.Component;

/**
 * Puts our listeners into every parsed model: routed groups, due dates and work items on user tasks, stages on
 * processes, outcomes on ends.
 */
@Component
final class ModelHooks extends AbstractBpmnParseListener {

    private static final List<String> TASK_EVENTS = List.of(
            TaskListener.EVENTNAME_CREATE,
            TaskListener.EVENTNAME_ASSIGNMENT,
            TaskListener.EVENTNAME_UPDATE,
            TaskListener.EVENTNAME_COMPLETE,
            TaskListener.EVENTNAME_DELETE);

    private final StepHooks steps;
    private final CaseHooks cases;
    private final RoutedGroups groups;

    ModelHooks(StepHooks steps, CaseHooks cases, RoutedGroups groups) {
        this.steps = steps;
        this.cases = cases;
        this.groups = groups;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        var stage = ModelProperties.of(element, "stage");
        if (stage != null) {
            definition.setProperty(StepStages.STAGE, stage);
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, cases.stage(Stage.valueOf(stage)));
        }
        if (Journeys.JOURNEY.equals(definition.getKey())) {
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, cases.journeyEnd());
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var roles = List.copyOf(definition.getCandidateGroupIdExpressions());
        definition.getCandidateGroupIdExpressions().clear();
        roles.forEach(role -> definition.addCandidateGroupIdExpression(groups.replacing(role)));
        TASK_EVENTS.forEach(event -> definition.addBuiltInTaskListener(event, steps));
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        var outcome = ModelProperties.of(element, "outcome");
        if (outcome != null) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, cases.outcome(outcome));
        }
    }
}
