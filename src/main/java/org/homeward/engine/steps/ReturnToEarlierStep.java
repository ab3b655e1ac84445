package org.homeward.engine.steps;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a process back from an open step to an earlier one of the same model, because the earlier answer doesn't hold any more. */
@Component
public class ReturnToEarlierStep {

    private final RuntimeService runtime;

    ReturnToEarlierStep(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** The step ends without an answer, and the earlier one opens anew. */
    @Transactional
    public void instead(OpenStep step, String earlier) {
        try {
            runtime.createProcessInstanceModification(step.place().processInstance())
                    .startBeforeActivity(earlier)
                    .cancelAllForActivity(step.key())
                    .execute();
        } catch (ProcessEngineException failed) {
            throw EngineExceptionTranslation.translated(failed);
        }
    }
}
