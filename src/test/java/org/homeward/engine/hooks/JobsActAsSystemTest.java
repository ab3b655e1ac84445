package org.homeward.engine.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.homeward.shared.ActingParty;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.task.TaskExecutor;

class JobsActAsSystemTest {

    @Test
    void a_job_of_the_engine_works_as_a_named_system_actor() {
        try (var context = new AnnotationConfigApplicationContext(
                JobsActAsSystem.class, CamundaBpmProperties.class, DefaultJobConfiguration.JobConfiguration.class)) {
            // given
            var executor = context.getBean("camundaTaskExecutor", TaskExecutor.class);

            // when
            var party = CompletableFuture.supplyAsync(() -> String.valueOf(ActingParty.current()), executor);

            // then
            assertThat(party.join()).isEqualTo("system:jobs");
        }
    }
}
