package org.homeward.engine.moving;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.homeward.engine.ActingSide;
import org.homeward.engine.DueDates;
import org.homeward.engine.TaskRouting;
import org.homeward.engine.flow.ProcessGraph;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepAdmission;
import org.homeward.engine.steps.StepAssignment;
import org.homeward.engine.steps.StepModelPosition;
import org.homeward.engine.steps.StepOperations;
import org.homeward.engine.steps.WorkItems;
import org.homeward.engine.wall.reading.XmlElement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gives the open steps of a moved process what the new version says of them; their dates stay unless asked. */
@Component
class StepsInNewVersion {

    private static final String GROUPS = "camunda:candidateGroups";

    private final TaskService tasks;
    private final WorkItems workItems;
    private final StepOperations steps;
    private final TaskRouting routing;
    private final StepAdmission admission;
    private final DueDates dueDates;

    StepsInNewVersion(
            @Lazy TaskService tasks,
            WorkItems workItems,
            StepOperations steps,
            @Lazy TaskRouting routing,
            @Lazy StepAdmission admission,
            @Lazy DueDates dueDates) {
        this.tasks = tasks;
        this.workItems = workItems;
        this.steps = steps;
        this.routing = routing;
        this.admission = admission;
        this.dueDates = dueDates;
    }

    /** Those of one process. */
    void follow(RunningProcess process, String definition, ModelChange change) {
        workItems.rows().writtenElsewhere();
        workItems.ofCase(process.number()).stream()
                .filter(step -> step.processInstance().equals(process.id()))
                .forEach(step -> follow(step, definition, change));
    }

    private void follow(OpenStep step, String definition, ModelChange change) {
        var task = tasks.createTaskQuery().taskId(step.id().value()).singleResult();
        var model = change.newStep(task.getTaskDefinitionKey());
        if (model == null) {
            return;
        }
        var name = model.attributes().get("name");
        if (!Objects.equals(task.getName(), name)) {
            task.setName(name);
            tasks.saveTask(task);
        }
        var place =
                new StepModelPosition(step.processKey(), step.processInstance(), definition, ProcessGraph.id(model));
        workItems
                .rows()
                .moved(step.id(), place, model.attribute("camunda:formRef").orElse(""));
        var before = change.oldStep(step.key());
        if (before != null && !before.attribute(GROUPS).equals(model.attribute(GROUPS))) {
            route(step, model);
        }
    }

    /** Another role has the step: nobody has taken it there. */
    private void route(OpenStep step, XmlElement model) {
        var variables = steps.variables(step.id());
        var role = ActingSide.resolved(model.attribute(GROUPS).orElse(""), variables::get);
        var routed = routing.holderOf(step.number(), role, variables::get);
        var id = step.id().value();
        var stays = routed.candidateGroup().equals(step.agency() + ":" + step.group());
        if (!stays) {
            tasks.addCandidateGroup(id, routed.candidateGroup());
            tasks.deleteCandidateGroup(id, step.agency() + ":" + step.group());
            tasks.setAssignee(id, null);
        }
        var assignee = stays ? step.assignee() : null;
        var desk = new StepAssignment(routed.agency(), routed.group(), assignee, routed.unrouted(), role);
        workItems.rows().route(step.id(), desk);
        admission.opened(workItems.find(step.id()).orElseThrow(), variables::get);
    }

    /** Dates open steps anew by the rules that their case keeps now. */
    void date(OpenStep step, ModelKeys keys) {
        var key = keys.dueKey(step);
        if (key != null) {
            dueDates.newRule(key, step.id());
        }
    }

    /** Tells the due key of a step by its model. */
    @FunctionalInterface
    interface ModelKeys {

        @Nullable
        String dueKey(OpenStep step);
    }

    /** The key that a step's due date names, directly or by a variable; null if it has none. */
    @Nullable
    String dueKey(OpenStep step, @Nullable String written) {
        if (written == null || !written.startsWith("${")) {
            return written == null || !written.matches("[a-z][A-Za-z]*") ? null : written;
        }
        Map<String, Object> variables = steps.variables(step.id());
        return variables.get(written.substring(2, written.length() - 1).strip()) instanceof String key ? key : null;
    }
}
