package org.homeward.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;

/** Engine exceptions become ours here; their texts go to no user. */
final class EngineFailures {

    private EngineFailures() {}

    static RuntimeException translated(ProcessEngineException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof org.homeward.shared.Refusal refusal) {
                return refusal;
            }
            if (cause instanceof OptimisticLockingException) {
                return new SteppedOnEachOther(failed);
            }
        }
        return failed;
    }
}
