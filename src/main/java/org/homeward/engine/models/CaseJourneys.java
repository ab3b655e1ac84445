package org.homeward.engine.models;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.homeward.engine.Journeys;
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
    private final RepositoryService repository;
    private final DeployedPhases phases;

    CaseJourneys(@Lazy HistoryService history, @Lazy RepositoryService repository, DeployedPhases phases) {
        this.history = history;
        this.repository = repository;
        this.phases = phases;
    }

    /** The journey, with all that happens in it on both sides; empty if none was started. */
    public Optional<CaseJourney> of(CaseNumber number) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(Journeys.JOURNEY)
                .list()
                .stream()
                .findFirst()
                .map(this::journey);
    }

    private CaseJourney journey(HistoricProcessInstance instance) {
        var definition = instance.getProcessDefinitionId();
        var states = states(instance.getId());
        var newest = newest();
        var parts = model(definition, Journeys.JOURNEY).getModelElementsByType(CallActivity.class).stream()
                .map(part -> new Part(
                        part.getId(),
                        stages(part.getCalledElement(), newest, new HashSet<>()),
                        states.getOrDefault(part.getId(), State.ahead)))
                .toList();
        return new CaseJourney(Journeys.JOURNEY, definition, parts);
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

    /** The stages of a process and of those that it calls, by their newest versions. */
    private Set<Stage> stages(String process, Map<String, String> newest, Set<String> seen) {
        var stages = EnumSet.noneOf(Stage.class);
        var definition = newest.get(process);
        if (definition != null && seen.add(process)) {
            var model = model(definition, process);
            BaseElement itself = model.getModelElementById(process);
            Optional.ofNullable(ModelProperties.of(itself, "stage"))
                    .map(Stage::valueOf)
                    .ifPresent(stages::add);
            model.getModelElementsByType(CallActivity.class)
                    .forEach(call -> stages.addAll(stages(call.getCalledElement(), newest, seen)));
        }
        return stages;
    }

    private Map<String, String> newest() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getId));
    }

    private BpmnModelInstance model(String definition, String process) {
        return phases.ofDefinition(definition).model(process);
    }
}
