package org.homeward.engine.hooks;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.homeward.engine.JourneyStarts;
import org.homeward.engine.models.CalledModelVersion;
import org.homeward.engine.models.ModelProperties;
import org.homeward.engine.steps.StepStages;
import org.homeward.procedures.CaseEvent;
import org.homeward.shared.ReturnOutcome;
import org.homeward.shared.Stage;
import org.springframework.stereotype.Component;

/**
 * Puts our listeners into every parsed model: routed groups, due dates and work items on user tasks, stages on
 * processes, outcomes on ends, calls of the version that a case keeps.
 */
@Component
final class ModelParseListener extends AbstractBpmnParseListener {

    private static final List<String> TASK_EVENTS = List.of(
            TaskListener.EVENTNAME_CREATE,
            TaskListener.EVENTNAME_ASSIGNMENT,
            TaskListener.EVENTNAME_UPDATE,
            TaskListener.EVENTNAME_COMPLETE,
            TaskListener.EVENTNAME_DELETE);

    private final StepTaskListener steps;
    private final CaseStageListeners cases;
    private final RoutedGroupAssignment groups;
    private final CalledModelVersion called;

    ModelParseListener(
            StepTaskListener steps, CaseStageListeners cases, RoutedGroupAssignment groups, CalledModelVersion called) {
        this.steps = steps;
        this.cases = cases;
        this.groups = groups;
        this.called = called;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        var stage = ModelProperties.of(element, "stage");
        if (stage != null) {
            definition.setProperty(StepStages.STAGE, stage);
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, cases.stage(Stage.valueOf(stage)));
        }
        if (JourneyStarts.JOURNEY.equals(definition.getKey())) {
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
        event(element)
                .ifPresent(event ->
                        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, cases.stepIs(event)));
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof CallableElementActivityBehavior call) {
            called.bindProcess(call.getCallableElement());
        }
        event(element, ExecutionListener.EVENTNAME_END, activity);
    }

    /** Its table is called as a process is; the engine's own behaviour of the element can't be bound again. */
    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var table = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "decisionRef");
        if (table != null) {
            var call = new BaseCallableElement();
            call.setDefinitionKeyValueProvider(new ConstantValueProvider(table));
            called.bindDecision(call);
            var result = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "resultVariable");
            var mapped = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "mapDecisionResult");
            var mapper = DecisionEvaluationUtil.getDecisionResultMapperForName(mapped);
            activity.setActivityBehavior(new DmnBusinessRuleTaskActivityBehavior(call, result, mapper));
        }
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        var outcome = ModelProperties.of(element, "outcome");
        if (outcome != null) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, cases.outcome(outcome));
        }
        Optional.ofNullable(ModelProperties.of(element, "returnEnd"))
                .flatMap(ReturnOutcome::of)
                .ifPresent(how -> activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, cases.returnEnd(how)));
        event(element, ExecutionListener.EVENTNAME_START, activity);
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
        event(element).ifPresent(event -> activity.addBuiltInListener(when, cases.event(event)));
    }

    /** The event of the case that the element says it is. */
    private static Optional<CaseEvent> event(Element element) {
        return Optional.ofNullable(ModelProperties.of(element, "event")).flatMap(CaseEvent::of);
    }
}
