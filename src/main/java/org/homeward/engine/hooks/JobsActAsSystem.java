package org.homeward.engine.hooks;

import org.homeward.shared.ActingParty;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** The engine's own threads (timers of the models) work as a named system actor; without one they would see no case. */
@Component
final class JobsActAsSystem implements BeanPostProcessor {

    private static final String EXECUTOR = "camundaTaskExecutor";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (EXECUTOR.equals(name) && bean instanceof ThreadPoolTaskExecutor executor) {
            executor.setTaskDecorator(job -> () -> ActingParty.asSystem("jobs", job));
        }
        return bean;
    }
}
