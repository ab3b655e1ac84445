package org.homeward.engine.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.homeward.shared.ActingParty;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class EngineSetUpTest {

    private final ApplicationContextRunner node =
            new ApplicationContextRunner().withUserConfiguration(EngineSetUp.Jobs.class);

    @Test
    void a_job_of_the_engine_works_as_a_named_system_actor() {
        node.run(context -> {
            // given
            var threads = context.getBean(ThreadPoolTaskExecutor.class);

            // when
            var party = CompletableFuture.supplyAsync(() -> String.valueOf(ActingParty.current()), threads);

            // then
            assertThat(party.join()).isEqualTo("system:jobs");
        });
    }

    @Test
    void jobs_wait_until_the_program_is_ready() {
        node.run(context ->
                assertThat(context.getBean(JobExecutor.class).isActive()).isFalse());
    }

    @Test
    void the_operator_says_how_many_are_worked_off_at_once() {
        node.withPropertyValues("homeward.jobs.threads=3", "homeward.jobs.most-threads=7")
                .run(context -> {
                    var threads = context.getBean(ThreadPoolTaskExecutor.class);
                    assertThat(threads.getCorePoolSize()).isEqualTo(3);
                    assertThat(threads.getMaxPoolSize()).isEqualTo(7);
                });
    }

    @Test
    void a_node_may_leave_them_to_others() {
        node.withPropertyValues("homeward.jobs.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(JobExecutor.class));
    }
}
