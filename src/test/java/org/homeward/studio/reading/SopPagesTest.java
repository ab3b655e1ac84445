package org.homeward.studio.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The pages on which process owners read the procedures. */
@WholeRun
@WebTest
class SopPagesTest {

    private static final Pattern CASE_NUMBER = Pattern.compile("C-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final List<String> PAGES = List.of(
            "/studio",
            "/studio/repatriation",
            "/studio/repatriation?on=days&corridor=TH-KH",
            "/studio/repatriation?on=paths&country=KH&period=year",
            "/studio/repatriation?on=insists",
            "/studio/repatriation?process=familyTracing&step=userTask_assessFamily",
            "/studio/repatriation?find=the",
            "/studio/identification",
            "/studio/limits",
            "/studio/deadlines",
            "/studio/repatriation/versions",
            "/api/v1/studio/sops/repatriation/insight",
            "/api/v1/studio/sops/repatriation/steps");

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    ToldStory story;

    @BeforeEach
    void a_case_is_on_its_way() throws Exception {
        ToldStory.people(accounts);
        story = ToldStory.opened(application, 748_301).before(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
    }

    @Test
    void an_owner_reads_who_acts_by_when_and_from_which_source() throws Exception {
        // when
        var page = text("owner", "/studio/repatriation?process=familyTracing&step=userTask_assessFamily");

        // then
        assertThat(page)
                .contains("Provincial social affairs, country of origin", "30 days after the request is delivered")
                .contains("Family tracing report", "no law or agreement names a number", "3 languages");
    }

    @Test
    void no_page_names_a_case() throws Exception {
        for (var path : PAGES) {
            assertThat(text("owner2", path))
                    .as(path)
                    .doesNotContain(story.number().value())
                    .doesNotContainPattern(CASE_NUMBER);
        }
    }

    @Test
    void others_and_what_is_not_there_are_refused() throws Exception {
        for (var path : PAGES) {
            assertThat(status("kh.mosvy.head", path)).as(path).isEqualTo(403);
        }
        assertThat(status("owner", "/studio/nothing")).isEqualTo(404);
        assertThat(status("owner", "/studio/repatriation?process=nothing")).isEqualTo(404);
        assertThat(status("owner", "/studio/repatriation?step=nothing")).isEqualTo(404);
        assertThat(status("owner", "/studio/repatriation/nothing.bpmn")).isEqualTo(404);
        assertThat(status("owner", "/studio/repatriation?corridor=nowhere")).isBetween(400, 422);
        assertThat(status("owner", "/api/v1/studio/sops/repatriation/insight?period=ever"))
                .isBetween(400, 422);
    }

    @Test
    void a_part_stands_on_the_map_below_the_one_that_calls_it_with_its_cases() throws Exception {
        // when
        var map = text("owner", "/studio/repatriation").replaceAll("\\s+", " ");

        // then
        assertThat(map)
                .containsPattern("hw-map__0\"><a[^>]*aria-current=\"true\"[^>]*>[^<]*</a> <small>\\d+ cases?</small>")
                .containsPattern("hw-map__1\"><a[^>]*process=familyTracing");
    }

    @Test
    void an_element_is_found_by_a_part_of_its_name_in_each_part() throws Exception {
        // when
        var one = Caller.of(mvc, accounts, "owner").get("/studio/repatriation?find=assess the FAMILY");

        // then
        assertThat(one.getRedirectedUrl())
                .isEqualTo("/studio/repatriation?process=familyTracing&step=userTask_assessFamily#step");
        assertThat(text("owner", "/studio/repatriation?find=family")).contains("step=userTask_assessFamily#step");
        assertThat(text("owner", "/studio/repatriation?find=zebra"))
                .contains("No step or event of this SOP has this name.");
    }

    @Test
    void the_diagram_and_its_names_are_those_in_force() throws Exception {
        assertThat(text("owner", "/studio/repatriation/repatriation.bpmn")).contains("<bpmn:definitions");
        assertThat(text("owner2", "/studio/repatriation/repatriation.names")).contains("userTask_requestTracing");
    }

    private String text(String account, String path) throws Exception {
        var answer = Caller.of(mvc, accounts, account).get(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(String account, String path) throws Exception {
        return Caller.of(mvc, accounts, account).get(path).getStatus();
    }
}
