package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.models.DeployedSteps;
import org.homeward.engine.steps.StepOperations;
import org.homeward.engine.steps.WorkItemDrift;
import org.homeward.shared.ActingParty;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the command writes into a demo, whether it has open steps or not. */
@DatabaseTest
class BoardFillerTest {

    private static final int MANY = 300;

    @Autowired
    JdbcClient database;

    @Autowired
    Directory directory;

    @Autowired
    StepOperations steps;

    @Autowired
    WorkItemDrift drift;

    @Autowired
    TodayInCountry today;

    @Autowired
    DeployedSteps deployed;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void others_find_no_steps_without_an_engine() {
        asSystem(() -> {
            for (var table : List.of("step_ladder", "message", "case_stage", "work_item", "case_facts")) {
                database.sql("delete from " + table + " where case_number like 'C-SYN%'")
                        .update();
            }
        });
    }

    @Test
    void so_many_steps_as_were_asked_for_lie_at_agencies_of_their_cases_with_names_of_deployed_models() {
        // given
        var known = deployed.newest();

        var steps = new BoardFiller(database, directory, deployed, clock, today, transactions);
        steps.write(1);

        // when
        var written = steps.write(MANY);

        // then
        assertThat(written).containsEntry("work_item", MANY).containsEntry("case_facts", MANY / 3);
        assertThat(count("true")).as("a second time adds to the first").isEqualTo(1 + MANY);
        assertThat(count("agency not like host || '-%' and agency not like origin || '-%'"))
                .isZero();
        assertThat(count("kind = 'agencyDue' and not paused and late_from < :now"))
                .isBetween(20L, 200L);
        assertThat(names("step_key || ' ' || process_key || ' ' || definition_id || ' ' || stage || ' ' || form_key"))
                .hasSizeGreaterThan(20)
                .isSubsetOf(known.stream()
                        .map(step -> String.join(
                                " ", step.key(), step.process(), step.definition(), step.stage(), step.form()))
                        .toList());
    }

    @Test
    void with_a_step_that_the_engine_does_not_have_nothing_can_be_done_and_no_comparison_minds_it() {
        // given
        new BoardFiller(database, directory, deployed, clock, today, transactions).write(9);
        var made = free();

        // then
        assertThatThrownBy(() -> asSystem(() -> steps.claim(made, "somebody"))).isInstanceOf(NotFound.class);
        asSystem(
                () -> assertThat(drift.report()).noneMatch(found -> found.step().equals(made.value())));
        assertThatThrownBy(() -> steps.variables(made)).isInstanceOf(NotFound.class);
    }

    private StepId free() {
        return database.sql(
                        "select step_id from work_item where step_id like 'synthetic-%' and assignee is null limit 1")
                .query((row, index) -> new StepId(row.getString("step_id")))
                .single();
    }

    private long count(String condition) {
        return database.sql("select count(*) from work_item where step_id like 'synthetic-%' and " + condition)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private List<String> names(String value) {
        return database.sql("select distinct " + value + " from work_item where step_id like 'synthetic-%'")
                .query(String.class)
                .list();
    }

    private void asSystem(Runnable work) {
        ActingParty.asSystem(
                "test", () -> new TransactionTemplate(transactions).executeWithoutResult(status -> work.run()));
    }
}
