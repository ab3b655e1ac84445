package org.homeward.engine.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.homeward.shared.ActingParty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class EngineBeansTest {

    private final ApplicationContextRunner node =
            new ApplicationContextRunner().withUserConfiguration(EngineBeans.Jobs.class);

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

    @ParameterizedTest
    @CsvSource({"true, true", "yes, true", "no, false", "false, false"})
    void a_node_begins_its_jobs_when_it_is_ready_unless_it_leaves_them_to_others(String enabled, boolean active) {
        node.withPropertyValues("homeward.jobs.enabled=" + enabled).run(context -> {
            // given
            var jobs = mock(JobExecutor.class);

            // when
            new EngineBeans.JobsWhenReady(jobs, context.getBean(JobSettings.class)).begin();

            // then
            verify(jobs, times(active ? 1 : 0)).start();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"enabled=perhaps", "threads=0", "most-threads=-1", "threads=many"})
    void a_setting_that_cannot_be_used_ends_the_start(String setting) {
        node.withPropertyValues("homeward.jobs." + setting)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void more_at_once_than_the_most_is_the_most() {
        node.withPropertyValues("homeward.jobs.threads=8").run(context -> assertThat(
                        context.getBean(ThreadPoolTaskExecutor.class).getMaxPoolSize())
                .isEqualTo(8));
    }
}
