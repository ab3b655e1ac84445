package org.homeward.engine.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.homeward.engine.models.Releases;
import org.homeward.engine.modelset.ChangedPhase;
import org.homeward.engine.moving.TrialMigrations.Target;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A preview looks at cases on which others work: what doesn't stand still is left out and counted, and nothing fails or waits. */
@WholeRun
@ProcessTest
@Timeout(120)
class TrialMigrationsTest {

    private static final ChangedPhase CHANGED = ChangedPhase.repatriation().withTimer("P30D");

    private static int person = 4_270_000;

    @Autowired
    ApplicationContext application;

    @Autowired
    TrialMigrations tried;

    @Autowired
    RunningProcesses processes;

    @Autowired
    Releases releases;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private MovingCases cases;

    @BeforeEach
    void cases_run() {
        cases = new MovingCases(application);
    }

    @Test
    void a_case_that_somebody_has_at_hand_is_left_out_and_counted() throws Exception {
        // given
        var story = cases.opened(person++).before(FamilyTracingProcess.Step.ASSESS_FAMILY);
        var others = cases.preview(CHANGED);
        var held = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        var working = CompletableFuture.runAsync(() -> worksOn(story.number(), held, looked));
        held.await();

        // when
        var preview = cases.preview(CHANGED);
        looked.countDown();
        working.join();

        // then
        assertThat(preview.beingChanged() + preview.running()).isEqualTo(others.running());
        assertThat(preview.beingChanged()).isLessThanOrEqualTo(1);
        story.toTheEnd();
    }

    @Test
    void a_case_that_is_gone_or_went_on_is_left_out_and_the_next_one_tells() {
        // given
        var story = cases.opened(person++).before(FamilyTracingProcess.Step.ASSESS_FAMILY);
        var version = cases.version(CHANGED);

        ActingParty.asSystem("test", () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            var target = new Target(
                    ChangedPhase.REPATRIATION,
                    version,
                    releases.with(releases.inForce(), ChangedPhase.REPATRIATION, version));
            var here = processes.of(story.number(), ChangedPhase.REPATRIATION, version).stream()
                    .filter(process -> process.key().equals(FamilyTracingProcess.KEY))
                    .findFirst()
                    .orElseThrow();
            var ended =
                    new RunningProcess("none", CaseNumber.of("2222222"), here.key(), here.definition(), here.places());
            var elsewhere = new RunningProcess(
                    here.id(), CaseNumber.of("3333333"), here.key(), here.definition(), here.places());
            var leftOut = new CasesLeftOutOfPreview();

            // when
            var obstacles = tried.of(List.of(ended, elsewhere, here), target, Map.of(), leftOut);

            // then
            assertThat(obstacles).containsOnlyKeys(here.shape());
            assertThat(obstacles.get(here.shape())).isEmpty();
            assertThat(leftOut.count(CasesLeftOutOfPreview.Why.goneOn)).isEqualTo(2);
            assertThat(leftOut.without(List.of(ended, elsewhere, here))).containsExactly(here);
        }));
        story.toTheEnd();
    }

    /** As a step that is being submitted holds the rows of its case. */
    private void worksOn(CaseNumber number, CountDownLatch held, CountDownLatch looked) {
        ActingParty.asSystem("test", () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            database.sql("""
                            update act_ru_execution set rev_ = rev_ where proc_inst_id_ in
                              (select proc_inst_id_ from act_ru_execution where business_key_ = :number)
                            """).param("number", number.value()).update();
            held.countDown();
            try {
                looked.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }));
    }
}
