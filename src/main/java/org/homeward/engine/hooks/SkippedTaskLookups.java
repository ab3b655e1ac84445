package org.homeward.engine.hooks;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/** A step is the one task of its execution and has none below it: neither is looked for when the command has it. */
final class SkippedTaskLookups extends TaskManager {

    @Override
    public List<Task> findTasksByParentTaskId(String parent) {
        return List.of();
    }

    @Override
    public List<TaskEntity> findTasksByExecutionId(String execution) {
        var tasks = getDbEntityManager().getDbEntityCache();
        var read = tasks.getEntitiesByType(TaskEntity.class).stream()
                .filter(task -> execution.equals(task.getExecutionId()))
                .filter(task -> tasks.getCachedEntity(task).getEntityState() != DbEntityState.TRANSIENT)
                .collect(Collectors.toList());
        return read.isEmpty() ? super.findTasksByExecutionId(execution) : read;
    }
}
