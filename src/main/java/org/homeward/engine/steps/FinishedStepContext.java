package org.homeward.engine.steps;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.homeward.engine.ActingSide;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.models.DeployedPhases;
import org.homeward.shared.NotFound;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The context of a finished step: for papers that are printed later. The access policy has decided before who may see it. */
@Component
public class FinishedStepContext {

    private final HistoryService history;
    private final DeployedPhases phases;
    private final CaseFactsRecords facts;

    FinishedStepContext(@Lazy HistoryService history, DeployedPhases phases, CaseFactsRecords facts) {
        this.history = history;
        this.phases = phases;
        this.facts = facts;
    }

    /** The step as if it were open: its form is found by it. */
    public OpenStep asOpen(FinishedStep step) {
        var model = phases.ofDefinition(step.definitionId()).model(step.processKey());
        if (!(model.getModelElementById(step.key()) instanceof UserTask task)) {
            throw NotFound.aStep();
        }
        var known = facts.of(step.number());
        return new OpenStep(
                step.id(),
                step.number(),
                step.place(),
                step.stage(),
                new StepAssignment(
                        step.agency(),
                        "caseworker",
                        null,
                        false,
                        ActingSide.resolved(task.getCamundaCandidateGroups(), name -> variables(step)
                                .get(name))),
                new StepDates(step.opened(), step.due(), null, null, "agencyDue", false),
                known.child(),
                known.corridor(),
                task.getCamundaFormRef());
    }

    /**
     * The values that were handed in with the step into its process: codes, dates and numbers by name; empty for one that wasn't handed in.
     */
    @Transactional
    public Map<String, Object> handedIn(FinishedStep step) {
        var task = history.createHistoricTaskInstanceQuery()
                .taskId(step.id().value())
                .singleResult();
        var given = new HashMap<String, Object>();
        if (task != null && step.how().equals("done")) {
            history
                    .createHistoricDetailQuery()
                    .processInstanceId(step.processInstance())
                    .activityInstanceId(task.getActivityInstanceId())
                    .variableUpdates()
                    .orderPartiallyByOccurrence()
                    .asc()
                    .list()
                    .stream()
                    .map(HistoricVariableUpdate.class::cast)
                    .forEach(update -> given.put(update.getVariableName(), update.getValue()));
        }
        return given;
    }

    /** By process instance of the steps these variables as they were last: codes, dates and numbers. */
    @Transactional
    public Map<String, Map<String, Object>> decided(Collection<FinishedStep> steps, Collection<String> names) {
        var variables = new HashMap<String, Map<String, Object>>();
        history.createHistoricVariableInstanceQuery()
                .processInstanceIdIn(steps.stream()
                        .map(FinishedStep::processInstance)
                        .distinct()
                        .toArray(String[]::new))
                .variableNameIn(names.toArray(String[]::new))
                .list()
                .forEach(variable -> variables
                        .computeIfAbsent(variable.getProcessInstanceId(), instance -> new HashMap<>())
                        .put(variable.getName(), variable.getValue()));
        return variables;
    }

    /** The variables of the step's process as they were last: codes, dates and numbers. */
    @Transactional
    public Map<String, Object> variables(FinishedStep step) {
        var variables = new HashMap<String, Object>();
        history.createHistoricVariableInstanceQuery()
                .processInstanceId(step.processInstance())
                .list()
                .forEach(variable -> variables.put(variable.getName(), variable.getValue()));
        return variables;
    }
}
