package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.directory.people.DemoAccounts;
import org.homeward.shared.JsonText;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The demo as a visitor finds it after its first start: where its cases stand, and who has work. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@WholeRun
class DemoCasesIT {

    private static final String NOW =
            "(clock_timestamp() + (select offset_millis from homeward.clock_offset) * interval '1 millisecond')";

    /** What a row of the sign-in page says of work. */
    private static final Pattern WORK =
            Pattern.compile(">(\\d+ open steps? at this agency|No open step now: [^<]+|Opens no case)<");

    /** A figure of the line of late steps. */
    private static final Pattern LATE_IN_A_WEEK = Pattern.compile("id=\"late-weeks\".*?</table>", Pattern.DOTALL);

    private static RunningProgram program;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        program = new RunningProgram(
                folder, Map.of("homeward.demo.cases", DemoCase.all().size()));
        program.start();
        while (program.number("select count(*) from homeward.step_ladder where next_at < " + NOW) > 0) {
            RunningProgram.pause(); // the first sweep walks the rungs
        }
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void each_story_came_to_where_it_should_stand_and_nothing_is_warned_of() throws Exception {
        assertThat(program.output().lines().filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")))
                .isEmpty();
    }

    @Test
    void cases_stand_at_every_stage_and_eight_came_home_across_a_border() throws Exception {
        // given
        var table = rows("""
                select host || '-' || origin || ' ' || rpad(stage, 14) || ' ' || count(*)
                from (select distinct on (case_number) case_number, stage from homeward.case_stage
                  order by case_number, entered desc, stage desc) here
                join homeward.journey using (case_number) group by host, origin, stage order by 1
                """);
        System.out.println("The demo's cases by corridor and stage:\n" + String.join("\n", table));

        // then
        assertThat(rows("""
                select stage from homeward.work_item
                union select 'closed' from homeward.case_facts where ended_how is not null
                """))
                .contains("identification", "protection", "repatriation", "handover", "reintegration", "closed");
        assertThat(table.stream().map(row -> row.split(" ")[0]))
                .contains("TH-KH", "TH-LA", "TH-MM", "TH-VN", "CN-VN", "CN-MM");
        assertThat(program.number("""
                select count(distinct case_number) from homeward.case_event join homeward.journey using (case_number)
                where event = 'handedOver' and host <> origin
                """)).isGreaterThanOrEqualTo(8);
        assertThat(program.number("select count(*) from homeward.case_facts where ended_how is not null"))
                .isGreaterThanOrEqualTo(2);
        assertThat(program.number("select sum(persons) from homeward.unmet_need where need = 'placement'"))
                .isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void a_step_is_late_at_each_rung(int level) throws Exception {
        assertThat(rows("""
                select step_key from homeward.work_item where late_from < %s
                  and (select max(level) from homeward.rung where rung.step_id = work_item.step_id) = %d
                """.formatted(NOW, level))).as("late at rung %d", level).isNotEmpty();
    }

    @Test
    void each_open_step_lies_where_somebody_has_an_account() throws Exception {
        // given
        var desks = DemoAccounts.rows().stream()
                .map(account -> account.agency().value())
                .toList();

        // then
        assertThat(rows("select distinct agency from homeward.work_item")).isNotEmpty();
        assertThat(desks).containsAll(rows("select distinct agency from homeward.work_item"));
    }

    @ParameterizedTest
    @MethodSource
    void the_next_step_lies_on_the_list_of_a_visible_account(String account, String step) throws Exception {
        // when
        var steps = json(account, "/tasks");

        // then
        assertThat(steps.path("items").findValuesAsString("step"))
                .as("steps of %s", account)
                .contains(step);
    }

    static Stream<Arguments> the_next_step_lies_on_the_list_of_a_visible_account() {
        return Stream.of(
                Arguments.of("kh.mosvy1", OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST),
                Arguments.of("kh.mosvy1", ReturnApprovalProcess.Step.DECIDE_RETURN),
                Arguments.of("kh.btb1", FamilyTracingProcess.Step.ASSESS_FAMILY),
                Arguments.of("kh.transit1", HandoverProcess.Step.RECEIPT_HANDOVER),
                Arguments.of("th.border1", HandoverProcess.Step.HAND_OVER),
                Arguments.of("th.focal1", RepatriationProcess.Step.REQUEST_TRACING),
                Arguments.of("th.shelter1", ServiceReferralProcess.Step.SEEK_OTHER_SERVICE),
                Arguments.of("la.focal1", ReintegrationProcess.Step.PLAN_REINTEGRATION),
                Arguments.of("mm.focal1", ReturnApprovalProcess.Step.DECIDE_RETURN),
                Arguments.of("vn.focal1", OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST),
                Arguments.of("vn.welfare1", ReintegrationProcess.Step.RECEIVE_IN_TRANSIT),
                Arguments.of("cn.station1", IdentificationProcess.Step.EXPLAIN_RIGHTS));
    }

    @Test
    void each_account_on_the_sign_in_page_has_work_or_says_why_not() throws Exception {
        // when
        var request = HttpRequest.newBuilder(URI.create(program.url())).build();
        var page = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        var said = WORK.matcher(page).results().map(MatchResult::group).toList();

        // then
        assertThat(said).hasSizeGreaterThanOrEqualTo(DemoAccounts.rows().size());
        assertThat(said)
                .hasSameSizeAs(Pattern.compile("name=\"username\" value=")
                        .matcher(page)
                        .results()
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"th.focal.head", "kh.mosvy.head"})
    void forecast_and_lines_have_something_to_show(String account) throws Exception {
        // when
        var board = json(account, "/overdue?scope=country");
        var page = PageReader.signedIn(program.url(), HttpClient.newHttpClient(), account, program.password(account))
                .page("/overdue?scope=country");

        // then
        assertThat(board.path("forecast")).isNotEmpty();
        assertThat(LATE_IN_A_WEEK.matcher(page).results().map(MatchResult::group))
                .singleElement()
                .asString()
                .containsPattern(">[1-9][0-9]*</td>");
    }

    @Test
    void unmet_needs_have_something_to_show() throws Exception {
        assertThat(json("th.focal.head", "/unmet-needs").path("items")).isNotEmpty();
    }

    /** Last, since the cases stand elsewhere after it. */
    @ParameterizedTest
    @Order(Integer.MAX_VALUE)
    @MethodSource
    void a_return_is_played_on_at_both_desks_without_moving_the_clock(String from, int steps, String to)
            throws Exception {
        // given
        var number = program.one("""
                select case_number from homeward.work_item where step_key = '%s' and host = 'TH' and origin = 'KH'
                """.formatted(from));
        var visitor = new ToldOverTheApi(program, 0, number);
        visitor.holdsTheClock(true);

        // when
        visitor.tell(steps);

        // then
        assertThat(visitor.acknowledged()).hasSize(steps);
        assertThat(rows("select step_key from homeward.done_step where case_number = '" + number + "'"))
                .contains(from, to);
    }

    static Stream<Arguments> a_return_is_played_on_at_both_desks_without_moving_the_clock() {
        return Stream.of(
                Arguments.of(HandoverProcess.Step.HAND_OVER, 5, ReintegrationProcess.Step.PLAN_REINTEGRATION),
                Arguments.of(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST, 8, HandoverProcess.Step.SEND_NOTICE));
    }

    private static JsonNode json(String account, String path) throws Exception {
        return JsonText.MAPPER.readTree(program.send(account, "GET", path, null).body());
    }

    private static List<String> rows(String query) throws Exception {
        var rows = new ArrayList<String>();
        try (var database = program.database();
                var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
