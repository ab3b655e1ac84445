package org.homeward.engine.steps;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.homeward.engine.ConcurrentStepFinish;

/** Engine exceptions become ours here; their texts go to no user. */
final class EngineExceptions {

    private EngineExceptions() {}

    static RuntimeException translated(ProcessEngineException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof org.homeward.shared.Refusal refusal) {
                return refusal;
            }
            if (cause instanceof OptimisticLockingException) {
                return new ConcurrentStepFinish(failed);
            }
        }
        return failed;
    }
}
