package org.homeward.engine.steps;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.homeward.engine.ConcurrentStepFinishException;

/** Engine exceptions become ours here; their texts go to no user. */
final class EngineExceptionTranslation {

    private EngineExceptionTranslation() {}

    static RuntimeException translated(ProcessEngineException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof org.homeward.shared.RefusalException refusal) {
                return refusal;
            }
            if (cause instanceof OptimisticLockingException) {
                return new ConcurrentStepFinishException(failed);
            }
        }
        return failed;
    }
}
