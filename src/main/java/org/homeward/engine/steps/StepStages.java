package org.homeward.engine.steps;

import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.homeward.engine.CaseStages;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In which stage a step lies: its process says it, else the process that called it, else the case is where it is. */
@Component
public final class StepStages {

    public static final String STAGE = "homewardStage";

    private final CaseStages stages;

    StepStages(CaseStages stages) {
        this.stages = stages;
    }

    public Stage of(ExecutionEntity execution, CaseNumber number) {
        for (var process = execution.getProcessInstance(); process != null; process = caller(process)) {
            var stage = own(process.getProcessDefinition());
            if (stage.isPresent()) {
                return stage.get();
            }
        }
        var reached = stages.reached(number);
        return reached.isEmpty()
                ? Stage.identification
                : reached.get(reached.size() - 1).stage();
    }

    private static Optional<Stage> own(ProcessDefinitionEntity process) {
        return Optional.ofNullable(process.getProperty(STAGE)).map(stage -> Stage.valueOf(stage.toString()));
    }

    private static @Nullable ExecutionEntity caller(ExecutionEntity process) {
        var calling = process.getSuperExecution();
        return calling == null ? null : calling.getProcessInstance();
    }
}
