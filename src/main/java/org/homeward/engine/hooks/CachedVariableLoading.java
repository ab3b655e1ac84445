package org.homeward.engine.hooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;

/** A command reads the variables of a process once, not those of each of its executions. */
final class CachedVariableLoading extends VariableInstanceManager {

    private final Map<String, Map<String, List<VariableInstanceEntity>>> byProcess = new HashMap<>();

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByExecutionId(String id) {
        var execution = getDbEntityManager().getCachedEntity(ExecutionEntity.class, id);
        if (execution == null || execution.getProcessInstanceId() == null) {
            return super.findVariableInstancesByExecutionId(id);
        }
        return CommandCache.isNew(getDbEntityManager(), execution)
                ? new ArrayList<>()
                : new ArrayList<>(byProcess
                        .computeIfAbsent(execution.getProcessInstanceId(), this::read)
                        .getOrDefault(id, List.of()));
    }

    private Map<String, List<VariableInstanceEntity>> read(String process) {
        return findVariableInstancesByProcessInstanceId(process).stream()
                .filter(variable -> variable.getTaskId() == null)
                .collect(Collectors.groupingBy(VariableInstanceEntity::getExecutionId));
    }
}
