package org.homeward.engine.hooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;

/**
 * Reads the position of a process with all the processes that it calls and that called it: the end of a step passes from one to the next,
 * and the engine would ask for each execution and each process by itself.
 */
final class ExecutionTreeCache extends ExecutionManager {

    private static final String TREE = """
            select * from ACT_RU_EXECUTION where PROC_INST_ID_ in (
              select ID_ from ACT_RU_EXECUTION where ROOT_PROC_INST_ID_ = (
                select process.ROOT_PROC_INST_ID_ from ACT_RU_EXECUTION execution
                join ACT_RU_EXECUTION process on process.ID_ = execution.PROC_INST_ID_
                where execution.ID_ = #{id}))
            """;

    private final Map<String, List<ExecutionEntity>> byProcess = new HashMap<>();

    @Override
    public ExecutionEntity findExecutionById(String id) {
        if (getDbEntityManager().getCachedEntity(ExecutionEntity.class, id) == null) {
            readTreeOf(id);
        }
        return getDbEntityManager().getCachedEntity(ExecutionEntity.class, id);
    }

    @Override
    public List<ExecutionEntity> findExecutionsByProcessInstanceId(String process) {
        var held = getDbEntityManager().getCachedEntity(ExecutionEntity.class, process);
        if (!byProcess.containsKey(process) && (held == null || !CommandCache.isNew(getDbEntityManager(), held))) {
            readTreeOf(process);
        }
        return new ArrayList<>(byProcess.getOrDefault(process, List.of()));
    }

    private void readTreeOf(String id) {
        findExecutionsByNativeQuery(Map.of("sql", TREE, "id", id, "resultType", "LIST"), 0, Integer.MAX_VALUE).stream()
                .map(ExecutionEntity.class::cast)
                .collect(Collectors.groupingBy(ExecutionEntity::getProcessInstanceId))
                .forEach(byProcess::put);
    }
}
