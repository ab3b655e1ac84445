package org.homeward.sop.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.casefile.Participation;
import org.homeward.casefile.Side;
import org.homeward.casefile.duplicates.Suspicions;
import org.homeward.cases.Intakes;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.overdue.Board;
import org.homeward.overdue.BoardFigures;
import org.homeward.overdue.BoardFilter;
import org.homeward.overdue.BoardQuery;
import org.homeward.overdue.BoardScope;
import org.homeward.platform.demo.Scenario;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.Stories;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * R14: that a new case is about the person of an old one is known to the old case's owner and the data protection officer
 * alone; who was trafficked again is counted once, at home, without a case.
 */
@WebTest
class R14RetraffickingTest {

    @Autowired
    Stories story;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    ObjectMapper json;

    @Autowired
    Suspicions suspicions;

    @Autowired
    Participation participation;

    @Autowired
    Board board;

    @Autowired
    JdbcClient database;

    @Test
    void a_new_case_of_the_person_is_known_to_the_old_ones_owner_and_the_officer_alone() throws Exception {
        // given
        ToldStory.people(accounts);
        var family = UUID.randomUUID().toString().replaceAll("[^a-f]", "").replaceAll("(.)", "$1o") + "lim";
        var old = opened("th.police2", family);

        // when
        var again = opened("th.maesot1", family);

        // then
        assertThat(text("th.police2", "/cases/" + old)).contains(again.value());
        assertThat(suspicions.page(actor("dpo"), Long.MAX_VALUE, 200))
                .anyMatch(pair -> pair.older().number().equals(old)
                        && pair.newer().number().equals(again));
        assertThat(text("th.maesot1", "/cases/" + again)).doesNotContain(old.value());
        assertThat(text("th.maesot1", "/notices")).doesNotContain(old.value());
        assertThat(Caller.of(mvc, accounts, "th.maesot1").get("/cases/" + old).getStatus())
                .isEqualTo(404);

        // when
        ActingParty.asSystem("test", () -> {
            participation.join(again, new AgencyCode("TH-PSDHS-SKA"), Side.host);
            participation.join(old, new AgencyCode("TH-WPC-PTT"), Side.host);
            return true;
        });

        // then
        assertThat(text("th.welfare1", "/cases/" + again)).doesNotContain(old.value());
        assertThat(text("th.shelter1", "/cases/" + old)).doesNotContain(again.value());
        assertThat(suspicions.about(old, actor("th.shelter1"))).isEmpty();
    }

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

    private CaseNumber opened(String account, String family) throws Exception {
        var data = Intakes.adultWith("familyName", family);
        var answer =
                Caller.of(mvc, accounts, account).post("/cases/new", json.writeValueAsString(Map.of("data", data)));
        assertThat(answer.getStatus()).isEqualTo(201);
        return new CaseNumber(json.readTree(answer.getContentAsString())
                .get("location")
                .asText()
                .replaceAll("/cases/|\\?opened", ""));
    }

    private String text(String account, String path) throws Exception {
        var answer = Caller.of(mvc, accounts, account).get(path);
        assertThat(answer.getStatus()).as("%s for %s", path, account).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private Actor actor(String account) {
        return Caller.of(mvc, accounts, account).actor();
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
