package org.homeward.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets several calls of the engine be one command: it reads what they share once and writes each row once, at the end. */
@Component
public final class SingleEngineCommand {

    private final ProcessEngine engine;

    SingleEngineCommand(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** Does the calls; a query among them doesn't see what those before it changed. */
    public <T> T of(Supplier<T> calls) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> calls.get());
    }
}
