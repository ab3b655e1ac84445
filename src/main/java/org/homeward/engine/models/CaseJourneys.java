package org.homeward.engine.models;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.homeward.engine.JourneyStarts;
import org.homeward.engine.models.CaseJourney.Part;
import org.homeward.engine.models.CaseJourney.State;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Stage;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells where a case stands in its journey. */
@Component
public class CaseJourneys {

    private final HistoryService history;
    private final Releases releases;
    private final DeployedPhases phases;

    CaseJourneys(@Lazy HistoryService history, Releases releases, DeployedPhases phases) {
        this.history = history;
        this.releases = releases;
        this.phases = phases;
    }

    /** The journey, with all that happens in it on both sides; empty if none was started. */
    public Optional<CaseJourney> of(CaseNumber number) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(JourneyStarts.JOURNEY)
                .list()
                .stream()
                .findFirst()
                .map(instance -> journey(instance, releases.of(number)));
    }

    private CaseJourney journey(HistoricProcessInstance instance, Release release) {
        var definition = instance.getProcessDefinitionId();
        var states = states(instance.getId());
        var parts = model(definition, JourneyStarts.JOURNEY).getModelElementsByType(CallActivity.class).stream()
                .map(part -> new Part(
                        part.getId(),
                        stages(part.getCalledElement(), release, new HashSet<>()),
                        states.getOrDefault(part.getId(), State.ahead)))
                .toList();
        return new CaseJourney(JourneyStarts.JOURNEY, definition, parts);
    }

    private Map<String, State> states(String instance) {
        var states = new HashMap<String, State>();
        history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityType("callActivity")
                .list()
                .forEach(part -> states.merge(
                        part.getActivityId(),
                        part.getEndTime() == null ? State.underWay : State.over,
                        (one, other) -> one == State.underWay ? one : other));
        return states;
    }

    /**
     * The stages of a process and of those that it calls, in the versions that the case keeps. One without a stage is called in
     * several, and so is what it calls.
     */
    private Set<Stage> stages(String process, Release release, Set<String> seen) {
        var stages = EnumSet.noneOf(Stage.class);
        var definition = release.process(process);
        if (definition.isPresent() && seen.add(process)) {
            var model = model(definition.get().id(), process);
            BaseElement itself = model.getModelElementById(process);
            var own = ModelProperties.of(itself, "stage");
            if (own != null) {
                stages.add(Stage.valueOf(own));
                model.getModelElementsByType(CallActivity.class)
                        .forEach(call -> stages.addAll(stages(call.getCalledElement(), release, seen)));
            }
        }
        return stages;
    }

    private BpmnModelInstance model(String definition, String process) {
        return phases.ofDefinition(definition).model(process);
    }
}
