package org.homeward.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.homeward.deadlines.counting.WorkingDays;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.procedures.RetraffickingEvent;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.RowCursor;
import org.homeward.shared.Stage;
import org.homeward.sop.NeedUnmetEvent;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What the board counts is what a walk over every row counts. */
@WholeRun
@DatabaseTest
class BoardCountsTest {

    private static boolean filled;

    @Autowired
    LateStepBoard board;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    WorkingDays days;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void many_rows_of_all_kinds() {
        if (!filled) {
            new ManySteps(database, transactions, clock.instant(), 4)
                    .insert(Boolean.getBoolean("homeward.long") ? 2000 : 250);
            filled = true;
        }
    }

    @AfterAll
    static void others_find_no_steps_without_an_engine(@Autowired JdbcClient database) {
        ManySteps.remove(database);
        filled = false;
    }

    @ParameterizedTest
    @CsvSource({
        "TH-DATIP, agency", "TH-DATIP, country", "TH-DATIP, corridor", "TH-DATIP, region",
        "KH-MOSVY, agency", "KH-MOSVY, country", "KH-MOSVY, corridor", "KH-MOSVY, region"
    })
    void figures_and_cells_equal_a_walk_over_all_rows(String agency, BoardScope scope) {
        // given
        var reader = reader(agency);
        var walk = walk(scope, reader);

        // when
        var sight = board.sight(new BoardQuery(BoardFilter.of(scope), null, 10), reader, Locale.ENGLISH);

        // then
        var cells = new HashMap<String, long[]>();
        sight.cells()
                .forEach(cell ->
                        cells.put(cell.desk().code() + " " + cell.stage(), new long[] {cell.late(), cell.open()}));
        assertThat(cells).usingRecursiveComparison().isEqualTo(new HashMap<>(walk.cells));
        var figures = sight.figures();
        assertThat(new long[] {
                    figures.steps().late(),
                    figures.steps().soon(),
                    figures.steps().paused(),
                    figures.steps().open()
                })
                .containsExactly(walk.late, walk.soon, walk.paused, walk.open);
        assertThat(walk.late).isPositive();
        assertThat(walk.soon).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"TH-DATIP, agency", "TH-DATIP, country", "KH-MOSVY, corridor"})
    void page_after_page_nobody_is_forgotten_and_the_oldest_comes_first(String agency, BoardScope scope) {
        // given
        var reader = reader(agency);
        var walk = walk(scope, reader);
        var rows = new ArrayList<BoardRow>();

        // when
        RowCursor after = null;
        do {
            var page = board.list(new BoardQuery(BoardFilter.of(scope), after, 7), reader, Locale.ENGLISH);
            assertThat(page.total()).isEqualTo(walk.lateIds.size());
            rows.addAll(page.items());
            after = page.next();
        } while (after != null);

        // then
        assertThat(rows)
                .extracting(BoardRow::id)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(walk.lateIds);
        assertThat(rows).isSortedAccordingTo(java.util.Comparator.comparing(row -> row.dates()
                .lateFrom()));
    }

    @ParameterizedTest
    @CsvSource({"TH-DATIP, country", "KH-MOSVY, corridor"})
    void each_cell_opens_a_list_as_long_as_it_says(String agency, BoardScope scope) {
        // given
        var reader = reader(agency);
        var filter = BoardFilter.of(scope);

        // when, then
        for (var cell : board.sight(new BoardQuery(filter, null, 1), reader, Locale.ENGLISH)
                .cells()) {
            var late =
                    board.list(new BoardQuery(filter.at(cell.desk(), cell.stage()), null, 1), reader, Locale.ENGLISH);
            assertThat(late.total()).as(cell.toString()).isEqualTo(cell.late());
            var all = filter.list(BoardListKind.all).at(cell.desk(), cell.stage());
            assertThat(board.list(new BoardQuery(all, null, 1), reader, Locale.ENGLISH)
                            .total())
                    .isEqualTo(cell.open());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "region", mode = EnumSource.Mode.EXCLUDE)
    void a_list_on_the_board_is_as_long_as_the_same_list_alone(BoardScope scope) {
        // given
        var reader = reader("TH-DATIP");
        var all = BoardFilter.of(scope);

        // when, then
        for (var list : BoardListKind.values()) {
            for (var filter : List.of(all.list(list), all.list(list).at(null, Stage.repatriation))) {
                var query = new BoardQuery(filter, null, 1);
                var onTheBoard =
                        board.sight(query, reader, Locale.ENGLISH).page().total();
                assertThat(onTheBoard)
                        .as(filter.toString())
                        .isEqualTo(board.list(query, reader, Locale.ENGLISH).total());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void needs_of_this_month_and_the_own_country_alone_are_counted(BoardScope scope) {
        // given
        var month = YearMonth.from(clock.instant().atZone(ZoneOffset.ofHours(7)));
        var reader = reader("TH-DATIP");
        var before = needs(scope, reader);

        // when
        unmet("TH", month);
        unmet("TH", month.minusMonths(1));
        unmet("KH", month);

        // then
        assertThat(needs(scope, reader)).isEqualTo(before + 1);
    }

    @Test
    void twelve_months_of_the_corridor_alone_count_who_was_trafficked_again() {
        // given
        var month = YearMonth.from(clock.instant().atZone(ZoneOffset.ofHours(7)));
        var reader = reader("KH-MOSVY");
        var filter = BoardFilter.of(BoardScope.country);
        var corridor =
                new BoardFilter(filter.scope(), filter.list(), null, null, Corridor.of("TH-KH"), false, filter.sort());
        var before = again(filter, reader);
        var beforeInCorridor = again(corridor, reader);

        // when
        again("TH-KH", month.minusMonths(11));
        again("TH-KH", month.minusMonths(12));
        again("VN-KH", month);

        // then
        assertThat(again(filter, reader)).isEqualTo(before + 2);
        assertThat(again(corridor, reader)).isEqualTo(beforeInCorridor + 1);
    }

    private long again(BoardFilter filter, Actor reader) {
        return board.sight(new BoardQuery(filter, null, 1), reader, Locale.ENGLISH)
                .figures()
                .outcomes()
                .retrafficked();
    }

    private void again(String corridor, YearMonth month) {
        events.publishEvent(new RetraffickingEvent(
                new CountryCode("KH"),
                Corridor.of(corridor),
                RetraffickingEvent.Kind.closed,
                month,
                UUID.randomUUID().toString()));
    }

    private long needs(BoardScope scope, Actor reader) {
        return board.sight(new BoardQuery(BoardFilter.of(scope), null, 1), reader, Locale.ENGLISH)
                .figures()
                .outcomes()
                .unmetNeeds();
    }

    private void unmet(String country, YearMonth month) {
        events.publishEvent(new NeedUnmetEvent(
                new CountryCode(country),
                "legal",
                "Feminine",
                "18-20",
                month,
                UUID.randomUUID().toString()));
    }

    private Walk walk(BoardScope scope, Actor reader) {
        var walks = new ArrayList<Walk>();
        new ManySteps(database, transactions, clock.instant(), 0)
                .asSystem(() -> walks.add(new Walk(database, days, scope, reader, clock.instant())));
        return walks.get(0);
    }

    static Actor reader(String agency) {
        var code = new AgencyCode(agency);
        return new Actor(
                "board-reader",
                "Reader",
                Set.of(Role.caseworker, Role.supervisor),
                Set.of("focalPoint"),
                code,
                code.country(),
                Locale.ENGLISH,
                true);
    }
}
