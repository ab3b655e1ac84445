package org.homeward.cases.web.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.cases.web.talk.Talkers.id;
import static org.homeward.cases.web.talk.Talkers.text;

import java.util.Map;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.SystemActor;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Notes to colleagues: one agency's own. */
@WholeRun
@WebTest
class NotesTest {

    private static final String TEXT = "Zyxwvnotemark: the lawyer calls on Thursday.";

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    WorkItems workItems;

    @Autowired
    SystemActor system;

    @Autowired
    JdbcClient database;

    private Talkers people;

    @BeforeEach
    void people_of_both_sides_have_accounts() {
        people = new Talkers(application, mvc);
    }

    @Test
    void colleagues_read_a_note_and_nobody_else_does() throws Exception {
        // given
        var number = people.before(OriginResponseProcess.Step.REPORT_ASSESSMENT, 772_001)
                .number();

        // when
        id(people.post("th.police1", path(number), Map.of("text", TEXT)));

        // then
        assertThat(people.get("th.police2", path(number)).at("/items/0/text").asString())
                .isEqualTo(TEXT);
        assertThat(text(people.caller("th.police2").get("/cases/" + number + "/notes")))
                .contains("Zyxwvnotemark");
        for (var other : new String[] {"th.shelter1", "kh.mosvy1", "kh.btb1"}) {
            assertThat(people.get(other, path(number)).path("total").asInt())
                    .as(other)
                    .isZero();
            assertThat(text(people.caller(other).get("/cases/" + number))).doesNotContain("Zyxwvnotemark");
        }
        assertThat(people.status("la.focal1", path(number))).isEqualTo(404);
        assertThat(people.post("la.focal1", path(number), Map.of("text", TEXT)).getStatus())
                .isEqualTo(404);
        var held = system.sees(() -> database.sql("select note::text from note where case_number = :number")
                .param("number", number.value())
                .query(String.class)
                .single());
        assertThat(held).doesNotContain("Zyxwvnotemark").doesNotContain("Thursday");
    }

    @Test
    void a_note_may_stand_on_an_own_open_step_alone() throws Exception {
        // given
        var number = people.before(OriginResponseProcess.Step.REPORT_ASSESSMENT, 772_002)
                .number();
        var step = workItems.ofCase(number).stream()
                .filter(open -> open.key().equals(OriginResponseProcess.Step.REPORT_ASSESSMENT))
                .findFirst()
                .orElseThrow();

        // when
        id(people.post(
                "kh.mosvy1",
                path(number),
                Map.of("text", TEXT, "step", step.id().value())));

        // then
        assertThat(people.get("kh.mosvy2", path(number)).at("/items/0/step").asString())
                .isEqualTo(OriginResponseProcess.Step.REPORT_ASSESSMENT);
        assertThat(text(people.caller("kh.mosvy1").get("/cases/" + number + "/notes?step=" + step.id())))
                .contains("name=\"step\"");
        assertThat(people.post(
                                "th.police1",
                                path(number),
                                Map.of("text", TEXT, "step", step.id().value()))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void an_empty_or_endless_note_is_refused_and_the_same_key_writes_one() throws Exception {
        // given
        var number =
                people.before(RepatriationProcess.Step.REQUEST_TRACING, 772_003).number();

        // then
        for (var wrong : new String[] {"", "  ", "n".repeat(100 * 1024)}) {
            var refused = people.post("th.police1", path(number), Map.of("text", wrong));
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(text(refused)).contains("\"field\":\"text\"").doesNotContain("nnnn");
        }

        // when
        var first = people.post("th.police1", path(number), Map.of("text", TEXT), "Idempotency-Key", "n" + number);
        var again = people.post("th.police1", path(number), Map.of("text", TEXT), "Idempotency-Key", "n" + number);

        // then
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(people.get("th.police2", path(number)).path("total").asInt()).isEqualTo(1);
    }

    @Test
    void a_page_that_sends_another_note_with_the_key_of_the_first_is_told_so() throws Exception {
        // given
        var number =
                people.before(RepatriationProcess.Step.REQUEST_TRACING, 772_013).number();
        var page = "/cases/" + number + "/notes";
        assertThat(people.send("th.police1", page, Map.of("text", TEXT, "key", "key-" + number))
                        .getStatus())
                .isEqualTo(302);

        // when
        var refused = people.send("th.police1", page, Map.of("text", "Another note", "key", "key-" + number));

        // then
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("Another note", "href=\"#text\"");
    }

    @Test
    void whose_part_has_ended_reads_none_of_them_any_more() throws Exception {
        // given
        var story = people.before(OriginResponseProcess.Step.REPORT_ASSESSMENT, 772_004);
        id(people.post("th.police1", path(story.number()), Map.of("text", TEXT)));

        // when
        story.before(ReintegrationProcess.Step.PLAN_REINTEGRATION);

        // then
        assertThat(people.status("th.police1", path(story.number()))).isEqualTo(404);
    }

    private static String path(CaseNumber number) {
        return "/api/v1/cases/" + number + "/notes";
    }
}
