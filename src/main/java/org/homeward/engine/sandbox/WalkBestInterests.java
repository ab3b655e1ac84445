package org.homeward.engine.sandbox;

import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.springframework.stereotype.Component;

/** Stands in for what looks up whether it was found best that a child stays. */
@Component
final class WalkBestInterests {

    private static final Set<Object> RETURNS =
            Set.of(RepatriationProcess.Answer.RETURN_TO_FAMILY, RepatriationProcess.Answer.RETURN_TO_ALT_CARE);

    private final CurrentWalk current;

    WalkBestInterests(CurrentWalk current) {
        this.current = current;
    }

    /** What the walk's processes know of it; an objection after it isn't played. */
    void lookUp(DelegateExecution execution) {
        var runtime = execution.getProcessEngineServices().getRuntimeService();
        var instances = runtime
                .createProcessInstanceQuery()
                .tenantIdIn(current.get().id.value())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toArray(String[]::new);
        var known = runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances)
                .variableName(RepatriationProcess.Variable.BEST_INTERESTS_DECISION)
                .list()
                .stream()
                .map(VariableInstance::getValue)
                .filter(Objects::nonNull)
                .findFirst();
        execution.setVariable(
                ProtectionProcess.Variable.STAY_DECIDED,
                known.filter(decision -> !RETURNS.contains(decision)).isPresent());
        execution.setVariable(ReturnApprovalProcess.Variable.CHILD_OBJECTS, false);
        current.get().happened("noted", execution, "lookUpBestInterests");
    }
}
