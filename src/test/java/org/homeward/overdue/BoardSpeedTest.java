package org.homeward.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.shared.RowCursor;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** With many open steps the database answers each of the board's queries by an index, and never by reading all steps. */
@DatabaseTest
class BoardSpeedTest {

    private static boolean filled;

    @Autowired
    LateStepBoard board;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @BeforeEach
    void many_steps() {
        if (!filled) {
            new ManySteps(database, transactions, clock.instant(), 5)
                    .insertSteps(Boolean.getBoolean("homeward.long") ? 100_000 : 10_000);
            database.sql("vacuum (analyze) work_item").update();
            filled = true;
        }
    }

    @AfterAll
    static void others_find_no_steps_without_an_engine(@Autowired JdbcClient database) {
        ManySteps.remove(database);
        filled = false;
    }

    @Test
    void no_query_of_an_agencys_board_reads_all_steps() {
        reads_all_steps_in_none_of(plans(BoardScope.agency, null));
    }

    /** A small table is read faster as a whole, so this one wants all hundred thousand. */
    @Test
    @EnabledIfSystemProperty(named = "homeward.long", matches = "true")
    void no_query_of_a_countrys_board_reads_all_steps() {
        // given
        var plans = plans(BoardScope.country, null);

        // then
        reads_all_steps_in_none_of(plans);
        assertThat(plans.get("heat")).anyMatch(line -> line.contains("Index Only Scan using work_item_board"));
    }

    private static void reads_all_steps_in_none_of(Map<String, List<String>> plans) {
        assertThat(plans).hasSize(3);
        plans.forEach(
                (name, plan) -> assertThat(String.join("\n", plan)).as(name).doesNotContain("Seq Scan on work_item"));
    }

    @Test
    void both_sides_of_a_corridor_are_listed_in_the_order_of_an_index() {
        assertThat(String.join("\n", plans(BoardScope.corridor, null).get("list")))
                .contains("Index Scan using work_item_late");
    }

    @Test
    void a_page_far_behind_begins_at_its_place_in_the_index() {
        // given
        var reader = BoardCountsTest.reader("TH-DATIP");
        var first = board.list(new BoardQuery(BoardFilter.of(BoardScope.country), null, 10), reader, Locale.ENGLISH);

        // when
        var plan = plans(BoardScope.country, first.next()).get("list");

        // then
        assertThat(plan).anyMatch(line -> line.contains("using work_item_late_country on work_item"));
        assertThat(plan).anyMatch(line -> line.contains("ROW(late_from, step_id) > ROW("));
    }

    private Map<String, List<String>> plans(BoardScope scope, RowCursor after) {
        return board.plans(new BoardQuery(BoardFilter.of(scope), after, 50), BoardCountsTest.reader("TH-DATIP"));
    }
}
