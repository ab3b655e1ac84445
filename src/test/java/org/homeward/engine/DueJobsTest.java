package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DueJobsTest {

    private final ManagementService management = mock(ManagementService.class);
    private final JobQuery jobs = mock(JobQuery.class, RETURNS_SELF);

    @BeforeEach
    void oneIsDueAndCannotBeRun() {
        var job = mock(Job.class);
        when(job.getId()).thenReturn("1");
        when(management.createJobQuery()).thenReturn(jobs);
        when(jobs.listPage(anyInt(), anyInt())).thenReturn(List.of(job)).thenReturn(List.of());
        doThrow(new ProcessEngineException("no such job")).when(management).executeJob("1");
    }

    @Test
    void whatTheJobExecutorRanMeanwhileIsDone() {
        when(jobs.count()).thenReturn(0L);

        new DueJobs(management).runDue();

        verify(jobs, times(2)).listPage(anyInt(), anyInt());
    }

    @Test
    void whatFailsIsTold() {
        when(jobs.count()).thenReturn(1L);

        assertThatThrownBy(new DueJobs(management)::runDue).hasMessageContaining("no such job");
    }
}
