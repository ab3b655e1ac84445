package org.homeward.engine.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine is spared changes nothing that it tells. */
@ProcessTest
class ReducedReadsPluginTest {

    @Autowired
    Stories story;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Test
    void a_job_that_failed_for_good_has_one_incident_until_it_may_be_tried_again() {
        // given
        var number = story.before(RepatriationProcess.Step.REQUEST_TRACING);
        var job = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .flatMap(process -> management.createJobQuery().processInstanceId(process.getId()).list().stream())
                .findFirst()
                .orElseThrow()
                .getId();

        for (int time = 0; time < 2; time++) {
            // when
            management.setJobRetries(job, 0);

            // then
            assertThat(incidents(job)).isEqualTo(1);

            // when
            management.setJobRetries(job, 2);

            // then
            assertThat(incidents(job)).isZero();
        }
        assertThat(history.createHistoricJobLogQuery().jobId(job).creationLog().count())
                .as("when a job was made, nobody reads")
                .isZero();
    }

    @Test
    void what_is_over_tells_how_long_it_took() {
        // given
        var number = story.before(RepatriationProcess.Step.REQUEST_TRACING);

        // then
        assertThat(history.createHistoricActivityInstanceQuery()
                        .finished()
                        .processInstanceId(finished(number))
                        .list())
                .isNotEmpty()
                .extracting(HistoricActivityInstance::getDurationInMillis)
                .doesNotContainNull();
    }

    private String finished(CaseNumber number) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .finished()
                .listPage(0, 1)
                .get(0)
                .getId();
    }

    private long incidents(String job) {
        return runtime.createIncidentQuery().configuration(job).count();
    }
}
