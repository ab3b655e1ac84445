package org.homeward.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.homeward.shared.RowCursor;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** With many open steps the database answers each of the board's queries by an index, and never by reading all steps. */
@DatabaseTest
class BoardSpeedTest {

    private static boolean filled;

    @Autowired
    Board board;

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

    @ParameterizedTest
    @CsvSource({"agency", "country"})
    void no_query_reads_all_steps(BoardScope scope) {
        // when
        var plans = plans(scope, null);

        // then
        assertThat(plans).hasSize(3);
        plans.forEach((name, plan) -> assertThat(String.join("\n", plan))
                .as("%s of %s", name, scope)
                .doesNotContain("Seq Scan on work_item"));
    }

    @Test
    void both_sides_of_a_corridor_are_listed_in_the_order_of_an_index() {
        assertThat(String.join("\n", plans(BoardScope.corridor, null).get("list")))
                .contains("Index Scan using work_item_late");
    }

    @Test
    void a_countrys_heat_table_is_read_from_the_boards_index_alone() {
        assertThat(plans(BoardScope.country, null).get("heat"))
                .anyMatch(line -> line.contains("Index Only Scan using work_item_board"));
    }

    @Test
    void a_page_far_behind_begins_at_its_place_in_the_index() {
        // given
        var reader = BoardCountsTest.reader("TH-DATIP");
        var first = board.list(new BoardQuery(BoardFilter.of(BoardScope.country), null, 10), reader);

        // when
        var plan = plans(BoardScope.country, first.next()).get("list");

        // then
        assertThat(plan).anyMatch(line -> line.contains("using work_item_late_country on work_item work"));
        assertThat(plan).anyMatch(line -> line.contains("ROW(late_from, step_id) > ROW("));
    }

    private Map<String, List<String>> plans(BoardScope scope, RowCursor after) {
        return board.plans(new BoardQuery(BoardFilter.of(scope), after, 50), BoardCountsTest.reader("TH-DATIP"));
    }
}
