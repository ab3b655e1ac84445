package org.homeward.sop.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.Participation;
import org.homeward.casefile.duplicates.DuplicateCheck;
import org.homeward.casefile.duplicates.SuspectedDuplicate;
import org.homeward.casefile.duplicates.SuspectedDuplicates;
import org.homeward.cases.Intakes;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.overdue.BoardFigures;
import org.homeward.overdue.BoardFilter;
import org.homeward.overdue.BoardQuery;
import org.homeward.overdue.BoardScope;
import org.homeward.overdue.LateStepBoard;
import org.homeward.platform.demo.Scenario;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.RareName;
import org.homeward.testing.Stories;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/**
 * R14: that a new case is about the person of an old one is known to the old case's owner and the data protection officer
 * alone; who was trafficked again is counted once, at home, without a case. Long, since each way to a second case is told to its end.
 */
@WebTest
class R14RetraffickingTest {

    private static final Map<String, Object> CHILDS_SIGNS =
            Map.of("retraffickingSigns", "yes", ReintegrationProcess.Variable.VISIT_OUTCOME, "continue");

    @Autowired
    Stories story;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JsonMapper json;

    @Autowired
    SuspectedDuplicates suspicions;

    @Autowired
    Participation participation;

    @Autowired
    LateStepBoard board;

    @Autowired
    JdbcClient database;

    @Autowired
    CaseFiles files;

    @Autowired
    CaseFactsRecords facts;

    @Test
    void a_new_case_of_the_person_is_known_to_the_old_ones_owner_and_the_officer_alone() throws Exception {
        // given
        ToldStory.people(accounts);
        var family = RareName.family();
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
            participation.join(again, new AgencyCode("TH-PSDHS-SKA"), BorderSide.host);
            participation.join(old, new AgencyCode("TH-WPC-PTT"), BorderSide.host);
            return true;
        });

        // then
        assertThat(text("th.welfare1", "/cases/" + again)).doesNotContain(old.value());
        assertThat(text("th.shelter1", "/cases/" + old)).doesNotContain(again.value());
        assertThat(suspicions.about(old, actor("th.shelter1"))).isEmpty();
    }

    @Test
    void signs_at_a_visit_open_a_new_case_once_the_adult_agrees_known_to_who_holds_the_old_one_alone()
            throws Exception {
        // given
        ToldStory.people(accounts);
        var old = story.before(ReintegrationProcess.Step.VISIT_PERSON);
        story.play(old, ReintegrationProcess.Step.VISIT_PERSON, signs("notAsked"));
        assertThat(again(old)).isEmpty();

        // when
        var holder = story.open(old, ReintegrationProcess.Step.REASSESS_SAFETY).agency();
        story.play(old, ReintegrationProcess.Step.REASSESS_SAFETY, Map.of("newCaseAgreed", "yes"));

        // then
        assertThat(again(old)).hasSize(1);
        var pair = again(old).get(0);
        var anew = pair.newer().number();
        assertThat(pair.holders()).containsExactly(holder);
        assertThat(facts.of(anew).corridor().host()).isEqualTo(holder.country());
        assertThat(known(anew, "familyName")).isPresent().isEqualTo(known(old, "familyName"));
        assertThat(known(old, "place")).isPresent();
        assertThat(known(anew, "place")).isEmpty();
        assertThat(suspicions.page(actor("kh.dpo"), Long.MAX_VALUE, 200)).contains(pair);
        assertThat(suspicions.page(actor("dpo"), Long.MAX_VALUE, 200)).doesNotContain(pair);
        assertThat(suspicions.about(old, worker(holder))).contains(pair);
        assertThat(text("th.police2", "/cases/" + old)).doesNotContain(anew.value());
        assertThat(text("th.police2", "/notices")).doesNotContain(anew.value());
        assertThat(suspicions.about(old, actor("th.police2"))).isEmpty();
    }

    @Test
    void a_childs_signs_open_it_at_once_and_only_one_runs() {
        // given
        var tale = story.begun(atHome(14, List.of(), "GoalsMet"), 0, Map.of());
        story.tellBefore(tale, ReintegrationProcess.Step.VISIT_PERSON);

        // when
        story.play(tale.number(), ReintegrationProcess.Step.VISIT_PERSON, CHILDS_SIGNS);
        story.tellBefore(tale, ReintegrationProcess.Step.VISIT_PERSON);
        story.play(tale.number(), ReintegrationProcess.Step.VISIT_PERSON, CHILDS_SIGNS);

        // then
        assertThat(again(tale.number())).hasSize(1);
        assertThat(facts.of(again(tale.number()).get(0).newer().number()).child())
                .isTrue();
    }

    @Test
    void the_new_cases_holder_learns_of_the_old_one_once_the_person_agrees_to_that() throws Exception {
        // given
        ToldStory.people(accounts);
        var family = RareName.family();
        var old = opened("th.police2", family);
        var anew = opened("th.maesot1", family);
        var holder = new AgencyCode("TH-PSDHS-SKA");
        ActingParty.asSystem("test", () -> {
            participation.join(anew, holder, BorderSide.host);
            participation.holdCase(anew, holder);
            return true;
        });

        // when / then
        for (var answer : List.of("notAsked", "no", "yes", "no")) {
            ActingParty.asSystem("test", () -> {
                files.record(
                        anew, null, holder, "test", List.of(FieldEntry.of("earlierCaseLink", "trafficking", answer)));
                return true;
            });
            var shown = text("th.welfare1", "/cases/" + anew);
            assertThat(shown.contains(old.value())).as(answer).isEqualTo(answer.equals("yes"));
            assertThat(text("th.maesot1", "/cases/" + anew)).doesNotContain(old.value());
        }
    }

    @Test
    void signs_and_the_closure_are_counted_once_where_they_were_told() {
        // given
        var signs = Map.<String, Object>of(
                "retraffickingSigns", "yes", ReintegrationProcess.Variable.VISIT_OUTCOME, "continue");
        var last = Map.<String, Object>of(
                "retraffickingSigns", "yes", ReintegrationProcess.Variable.VISIT_OUTCOME, "personAsksToClose");
        var tale = story.begun(atHome(27, List.of(signs, last), "ReTrafficked"), 0, Map.of());
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
                atHome(27, List.of(Map.of(ReintegrationProcess.Variable.VISIT_OUTCOME, "goalsMet")), "GoalsMet"),
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
                .asString()
                .replaceAll("/cases/|\\?opened", ""));
    }

    private static Map<String, Object> signs(String agreed) {
        return Map.of(
                "retraffickingSigns",
                "yes",
                "newCaseAgreed",
                agreed,
                ReintegrationProcess.Variable.VISIT_OUTCOME,
                "continue");
    }

    private List<SuspectedDuplicate> again(CaseNumber old) {
        return suspicions.of(old).stream()
                .filter(pair -> pair.kind().equals(DuplicateCheck.AGAIN))
                .toList();
    }

    private Optional<Object> known(CaseNumber number, String field) {
        return ActingParty.asSystem("test", () -> files.value(number, field));
    }

    private Actor worker(AgencyCode agency) {
        return accounts.of(agency).stream()
                .filter(account -> account.roles().contains(Role.caseworker))
                .map(accounts::actorOf)
                .findFirst()
                .orElseThrow();
    }

    private String text(String account, String path) throws Exception {
        var answer = Caller.of(mvc, accounts, account).get(path);
        assertThat(answer.getStatus()).as("%s for %s", path, account).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private Actor actor(String account) {
        return Caller.of(mvc, accounts, account).actor();
    }

    private static Scenario atHome(int age, List<Map<String, Object>> visits, String reason) {
        return new Scenario(
                "again",
                "KH",
                "KH",
                "TH",
                age,
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
        return board.sight(new BoardQuery(BoardFilter.of(BoardScope.country), null, 1), reader, Locale.ENGLISH)
                .figures();
    }
}
