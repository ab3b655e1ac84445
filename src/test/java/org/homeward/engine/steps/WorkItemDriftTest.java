package org.homeward.engine.steps;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work items and the engine's tasks. */
@ProcessTest
class WorkItemDriftTest {

    @Autowired
    Stories story;

    @Autowired
    WorkItemDrift drift;

    @Autowired
    JdbcClient database;

    @Test
    void after_a_story_nothing_differs_and_a_changed_row_is_found_and_mended() {
        // given
        var number = story.before(FamilyTracingProcess.Step.ASSESS_FAMILY);
        assertThat(drift.report()).noneMatch(found -> found.caseNumber().equals(number.value()));

        // when
        database.sql("update work_item set assignee = 'somebody' where case_number = ?")
                .param(number.value())
                .update();

        // then
        assertThat(drift.report()).anyMatch(found -> found.kind().equals("assignee"));
        drift.repair();
        assertThat(drift.report()).noneMatch(found -> found.caseNumber().equals(number.value()));
    }
}
