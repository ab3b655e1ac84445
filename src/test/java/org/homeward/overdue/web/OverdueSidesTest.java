package org.homeward.overdue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each side of the border sees on its board of a told case. */
@WholeRun
@WebTest
class OverdueSidesTest {

    private static final int PERSON = 781_000;
    private static final String HOST = "th.focal.head";
    private static final String INTERVIEWER = "th.welfare.head";
    private static final String ORIGIN = "kh.mosvy.head";

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void r3_the_origins_board_shows_nothing_of_a_case_before_the_share_and_counts_nothing_of_it() throws Exception {
        // given
        var before = boards();

        // when
        var story = ToldStory.opened(application, PERSON).before(RepatriationProcess.Step.REQUEST_TRACING);

        // then
        assertThat(boards()).isEqualTo(before);
        assertThat(text(HOST, "/api/v1/overdue?scope=country&list=all&limit=200"))
                .contains(story.number().value());

        // when it is shared
        story.before(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);

        // then
        assertThat(text(ORIGIN, "/api/v1/overdue?scope=corridor&list=all&limit=200"))
                .contains(story.number().value());
    }

    @Test
    void r6_the_origin_learns_of_the_hosts_steps_no_more_than_stage_and_dates() throws Exception {
        // given
        var story = ToldStory.opened(application, PERSON + 1).before(OriginResponseProcess.Step.REPORT_ASSESSMENT);

        // when
        var rows = rows(ORIGIN, "corridor", "all", story);

        // then
        assertThat(rows)
                .filteredOn(row -> row.get("country").asString().equals("TH"))
                .allSatisfy(row -> {
                    assertThat(row.get("step").isNull()).isTrue();
                    assertThat(row.get("agency").asString()).isIn("TH.units", "TH-DATIP");
                    assertThat(row.get("taken").isNull()).isTrue();
                });
        assertThat(rows)
                .anySatisfy(row -> assertThat(row.get("country").asString()).isEqualTo("KH"));
    }

    @Test
    void an_unanswered_request_is_late_on_both_boards_the_minute_after_its_due_days_close_of_office() throws Exception {
        // given
        var story = ToldStory.opened(application, PERSON + 2).before(FamilyTracingProcess.Step.ASSESS_FAMILY);
        var due = database.sql("select answer_due from message where case_number = ? and answer_due is not null")
                .param(story.number().value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();

        // when, then
        clock.moveTo(due);
        assertThat(lateRequests(HOST, "country", story)).isEmpty();
        assertThat(lateSteps(ORIGIN, "agency", story, due)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(lateRequests(HOST, "country", story)).hasSize(1);
        assertThat(lateSteps(ORIGIN, "country", story, due)).hasSize(1);
    }

    @Test
    void what_opens_after_its_date_names_the_agencys_step_before_it_that_took_the_time() throws Exception {
        // given
        var story = ToldStory.opened(application, PERSON + 4).before(IdentificationProcess.Step.SECURE_SAFETY);
        clock.advance(Duration.ofDays(3));

        // when
        story.before(IdentificationProcess.Step.INTERVIEW_PERSON);

        // then
        assertThat(rows(INTERVIEWER, "agency", "late", story)).singleElement().satisfies(row -> {
            assertThat(row.get("step").asString()).isEqualTo(IdentificationProcess.Step.INTERVIEW_PERSON);
            assertThat(row.get("cause").asString()).isEqualTo("openedLate");
        });
        assertThat(text(INTERVIEWER, "/overdue.csv?scope=agency&list=late")
                        .lines()
                        .filter(line -> line.contains(story.number().value())))
                .singleElement()
                .asString()
                .contains("ทำให้บุคคลปลอดภัย");
    }

    @Test
    void each_line_of_the_table_to_take_along_has_as_many_cells_as_its_head() throws Exception {
        // given
        ToldStory.opened(application, PERSON + 3).before(FamilyTracingProcess.Step.ASSESS_FAMILY);

        // when
        var lines = text(HOST, "/overdue.csv?scope=country&list=all").split("\r\n");

        // then
        var cells = lines[0].split("\",\"").length;
        assertThat(lines).hasSizeGreaterThan(1);
        for (var line : lines) {
            assertThat(line.split("\",\"", -1)).as(line).hasSize(cells);
            assertThat(line).as("days as on all paper").doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
        }
    }

    private List<JsonNode> lateRequests(String account, String scope, ToldStory story) throws Exception {
        return rows(account, scope, "late", story).stream()
                .filter(row -> row.get("kind").asString().equals("request"))
                .toList();
    }

    private List<JsonNode> lateSteps(String account, String scope, ToldStory story, Instant due) throws Exception {
        return rows(account, scope, "late", story).stream()
                .filter(row -> row.get("kind").asString().equals("step")
                        && Instant.parse(row.get("due").asString()).equals(due))
                .toList();
    }

    private List<JsonNode> rows(String account, String scope, String list, ToldStory story) throws Exception {
        var path = "/api/v1/overdue?limit=200&scope=" + scope + "&list=" + list;
        var found = new ArrayList<JsonNode>();
        for (var page = path; page != null; ) {
            var rows = json.readTree(text(account, page)).get("rows");
            rows.get("items").findParents("case").stream()
                    .filter(row ->
                            row.get("case").asString().equals(story.number().value()))
                    .forEach(found::add);
            page = rows.get("next").isNull()
                    ? null
                    : path + "&after=" + rows.get("next").asString();
        }
        return found;
    }

    /** Every word and every number on the origin's boards. */
    private TreeMap<String, String> boards() throws Exception {
        var boards = new TreeMap<String, String>();
        for (var scope : List.of("agency", "country", "corridor", "region")) {
            for (var list : List.of("late", "soon", "paused", "requests", "all")) {
                var path = "/api/v1/overdue?limit=200&scope=" + scope + "&list=" + list;
                boards.put(path, text(ORIGIN, path));
            }
        }
        return boards;
    }

    private String text(String account, String path) throws Exception {
        return Caller.of(mvc, accounts, account).get(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
