package org.homeward.inbox.web.ladder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.homeward.deadlines.ladder.DeadlineSweep;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is told of a late step in a case without a part in it gets office, step and days, and a reference that only the office and those
 * with a part can open: on no page, in no answer of the API and in no mail the number of the case.
 */
@WebTest
class LateElsewhereTest {

    private static final String ABOVE = "th.focal.head";

    @Autowired
    Stories story;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    TestClock clock;

    private CaseNumber number;

    @BeforeEach
    void a_first_step_is_late() {
        ToldStory.people(accounts);
        // steps of other tests stand still: their people would get one summary for all
        database.sql("update step_ladder set next_at = null").update();
        number = story.before(IdentificationProcess.Step.SCREEN_PERSON);
        clock.advance(Duration.ofDays(20));
        sweep.walkDue();
    }

    @Test
    void office_step_days_and_a_reference_are_told_and_no_number() throws Exception {
        // then
        var told = told(ABOVE);
        assertThat(told.path("office").asString()).contains("ตำรวจ");
        assertThat(told.path("lateDays").asLong()).isPositive();
        assertThat(told.path("reference").asString()).matches("R-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}");
        for (var path : List.of(
                "/api/v1/notices?limit=200",
                "/notices",
                "/inbox",
                "/api/v1/overdue?scope=country&list=all&limit=200")) {
            assertThat(text(caller(ABOVE).get(path))).as(path).doesNotContain(number.value());
        }
        assertThat(text(caller(ABOVE).get("/notices")))
                .contains(told.path("reference").asString());
    }

    @Test
    void the_reference_opens_for_the_office_and_for_who_takes_part() throws Exception {
        // given
        var reference = told(ABOVE).path("reference").asString();
        var step = story.open(number, IdentificationProcess.Step.SCREEN_PERSON);

        // then
        assertThat(caller(ABOVE).get("/api/v1/late/" + reference).getStatus()).isEqualTo(404);
        assertThat(caller(ABOVE).get("/late?reference=" + reference).getStatus())
                .isEqualTo(404);
        assertThat(text(caller(ABOVE).get("/late?reference=" + reference))).doesNotContain(number.value());
        assertThat(caller("kh.mosvy1").get("/api/v1/late/" + reference).getStatus())
                .isEqualTo(404);
        var own = json.readTree(text(caller("th.police1").get("/api/v1/late/" + reference)));
        assertThat(own.path("case").asString()).isEqualTo(number.value());
        assertThat(own.path("task").asString()).isEqualTo(step.id().value());
        assertThat(caller("th.police1")
                        .get("/late?reference=" + reference.toLowerCase())
                        .getRedirectedUrl())
                .isEqualTo("/tasks/" + step.id());
        assertThat(caller("th.police1").get("/late").getStatus()).isEqualTo(200);
    }

    @Test
    void who_takes_part_by_now_is_told_the_number() throws Exception {
        // given
        story.leaveOpenUntil(number, "", OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
        var late = story.open(number, OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);

        // when
        clock.advance(Duration.ofDays(60));
        sweep.walkDue();

        // then
        assertThat(text(caller(ABOVE).get("/api/v1/notices?limit=200"))).contains(number.value());
        assertThat(late.agency().value()).isEqualTo("KH-MOSVY");
    }

    private JsonNode told(String account) throws Exception {
        var items = new ArrayList<JsonNode>();
        json.readTree(text(caller(account).get("/api/v1/notices?limit=200")))
                .path("items")
                .forEach(items::add);
        return items.stream()
                .map(item -> item.path("elsewhere"))
                .filter(elsewhere -> !elsewhere.isNull() && !elsewhere.isMissingNode())
                .findFirst()
                .orElseThrow();
    }

    private Caller caller(String account) {
        return Caller.of(mvc, accounts, account);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(UTF_8);
    }
}
