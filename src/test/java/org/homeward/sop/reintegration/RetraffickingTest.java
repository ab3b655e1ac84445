package org.homeward.sop.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.overdue.Board;
import org.homeward.overdue.BoardFigures;
import org.homeward.overdue.BoardFilter;
import org.homeward.overdue.BoardQuery;
import org.homeward.overdue.BoardScope;
import org.homeward.platform.demo.Scenario;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was trafficked again is counted once, at home, without a case. */
@ProcessTest
class RetraffickingTest {

    @Autowired
    Stories story;

    @Autowired
    Board board;

    @Autowired
    JdbcClient database;

    @Test
    void signs_and_the_closure_are_counted_once_where_they_were_told() {
        // given
        var signs = Map.<String, Object>of(
                "retraffickingSigns", "yes", ReintegrationProcess.Variable.VISIT_OUTCOME, "continue");
        var last = Map.<String, Object>of(
                "retraffickingSigns", "yes", ReintegrationProcess.Variable.VISIT_OUTCOME, "personAsksToClose");
        var tale = story.begun(atHome(List.of(signs, last), "ReTrafficked"), 0, Map.of());
        var before = figures("KH-MOSVY");
        var elsewhere = figures("TH-DATIP");

        // when
        story.tellToTheEnd(tale);

        // then
        var after = figures("KH-MOSVY");
        assertThat(after.outcomes().retrafficked()).isEqualTo(before.outcomes().retrafficked() + 1);
        assertThat(after.outcomes().retraffickingSigns())
                .isEqualTo(before.outcomes().retraffickingSigns() + 1);
        assertThat(figures("TH-DATIP").outcomes())
                .extracting(BoardFigures.Outcomes::retrafficked, BoardFigures.Outcomes::retraffickingSigns)
                .containsExactly(
                        elsewhere.outcomes().retrafficked(),
                        elsewhere.outcomes().retraffickingSigns());
        assertThat(database.sql("select mark from retrafficking_mark")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(mark -> mark.contains(tale.number().value()));
    }

    @Test
    void who_does_well_at_home_is_not_counted() {
        // given
        var tale = story.begun(
                atHome(List.of(Map.of(ReintegrationProcess.Variable.VISIT_OUTCOME, "goalsMet")), "GoalsMet"),
                0,
                Map.of());
        var before = figures("KH-MOSVY");

        // when
        story.tellToTheEnd(tale);

        // then
        assertThat(figures("KH-MOSVY").outcomes())
                .extracting(BoardFigures.Outcomes::retrafficked, BoardFigures.Outcomes::retraffickingSigns)
                .containsExactly(
                        before.outcomes().retrafficked(), before.outcomes().retraffickingSigns());
    }

    private static Scenario atHome(List<Map<String, Object>> visits, String reason) {
        return new Scenario(
                "again",
                "KH",
                "KH",
                "TH",
                27,
                ReturnJourneyProcess.Outcome.CLOSED,
                Map.of(ReturnJourneyProcess.Variable.WAY_IN, "identifiedAtHome"),
                Map.of(
                        ReintegrationProcess.Step.VISIT_PERSON,
                        visits,
                        ReintegrationProcess.Step.CLOSE_CASE,
                        List.of(Map.of("closureReason", reason))),
                null);
    }

    private BoardFigures figures(String agency) {
        var code = new AgencyCode(agency);
        var reader = new Actor(
                "board-reader",
                "Reader",
                Set.of(Role.caseworker, Role.supervisor),
                Set.of("focalPoint"),
                code,
                code.country(),
                Locale.ENGLISH,
                true);
        return board.sight(new BoardQuery(BoardFilter.of(BoardScope.country), null, 1), reader)
                .figures();
    }
}
