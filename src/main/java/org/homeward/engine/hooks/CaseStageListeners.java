package org.homeward.engine.hooks;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseStages;
import org.homeward.engine.ReturnOutcomes;
import org.homeward.procedures.CaseEvent;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ReturnOutcome;
import org.homeward.shared.Stage;
import org.springframework.stereotype.Component;

/** The changes that processes tell a case: the stage that it reaches, the outcome of a part, the end of the case. */
@Component
final class CaseStageListeners {

    static final String OUTCOME = "outcome";

    private final CaseStages stages;
    private final CaseEvents events;
    private final ReturnOutcomes returns;
    private final Clock clock;

    CaseStageListeners(CaseStages stages, CaseEvents events, ReturnOutcomes returns, Clock clock) {
        this.stages = stages;
        this.events = events;
        this.returns = returns;
        this.clock = clock;
    }

    ExecutionListener stage(Stage stage) {
        return execution -> stages.enter(number(execution), stage, clock.instant());
    }

    ExecutionListener outcome(String outcome) {
        return execution -> execution
                .getProcessEngineServices()
                .getRuntimeService()
                .setVariable(execution.getProcessInstanceId(), OUTCOME, outcome);
    }

    ExecutionListener returnEnd(ReturnOutcome how) {
        return execution -> returns.ended(number(execution), how);
    }

    ExecutionListener event(CaseEvent event) {
        return execution -> events.happened(number(execution), event);
    }

    TaskListener stepIs(CaseEvent event) {
        return task -> events.happened(
                new CaseNumber(task.getExecution().getProcessInstance().getBusinessKey()), event);
    }

    ExecutionListener journeyEnd() {
        return execution -> {
            var how = execution.getVariable(OUTCOME);
            stages.end(number(execution), how == null ? "ended" : how.toString(), clock.instant());
        };
    }

    private static CaseNumber number(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }
}
