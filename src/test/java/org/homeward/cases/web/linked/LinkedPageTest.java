package org.homeward.cases.web.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.homeward.cases.Intake;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.JsonText;
import org.homeward.shared.procedures.AccompanyingProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.testing.Caller;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Cases of persons who belong together are linked on a page, and the case of a child who came along is opened from there (R21). */
@WebTest
class LinkedPageTest {

    private static final JsonMapper JSON = JsonText.MAPPER;

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    CaseFactsRecords facts;

    @Autowired
    TestClock clock;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void two_cases_are_linked_by_number_and_both_pages_say_so() throws Exception {
        // given
        var mother = ToldStory.opened(application, 786_001).number();
        var baby = ToldStory.opened(application, "th-kh-child", 786_002).number();

        // when
        var typed = baby.value().toLowerCase().replace("-", " ");
        var sent = send(mother, "", Map.of("other", typed, "relation", "child", "involved", "no"));

        // then
        assertThat(sent.getRedirectedUrl()).as(text(sent)).isEqualTo(page(mother));
        assertThat(text("th.police1", "/cases/" + mother)).contains("บุตร", "/cases/" + baby, "ทั้งสองข้ามแดนพร้อมกัน");
        assertThat(text("th.police1", "/cases/" + baby)).contains("แม่หรือพ่อ", "/cases/" + mother);

        // when the parent's choice is written down, and the link ended
        send(mother, "/crossing", Map.of("other", baby.value(), "choice", "apart"));
        assertThat(text("th.police1", page(baby))).contains("พ่อหรือแม่เลือกข้ามแดนแยกจากเด็ก");
        send(baby, "/end", Map.of("other", mother.value(), "why", "notRelated"));

        // then it stands until a supervisor confirms it
        assertThat(text("th.police1", page(mother)))
                .contains(baby.value(), "มีผู้แจ้งว่าการเชื่อมโยงนี้ผิด")
                .doesNotContain("ยืนยันว่าการเชื่อมโยงผิด");
        assertThat(text(send(mother, "/end", Map.of("other", baby.value(), "why", "notRelated"))))
                .contains("href=\"#why\"", "id=\"why\"", "หัวหน้างานซึ่งเป็นอีกบุคคลหนึ่ง");
        assertThat(text("th.police.head", page(mother))).contains("ยืนยันว่าการเชื่อมโยงผิด");

        // when
        send("th.police.head", mother, "/end", Map.of("other", baby.value(), "why", "notRelated"));

        // then
        assertThat(text("th.police1", "/cases/" + mother)).doesNotContain(baby.value());
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_what_was_typed_stays() throws Exception {
        // given
        var number = ToldStory.opened(application, 786_003).number();

        // when
        var wrong = send(number, "", Map.of("other", "C-0000", "relation", "sibling"));

        // then
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("value=\"C-0000\"", "href=\"#other\"", "href=\"#involved\"");
    }

    @Test
    void a_counterpart_of_one_sees_no_word_of_the_other() throws Exception {
        // given
        var shared = ToldStory.opened(application, 786_004).before(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
        var silent = ToldStory.opened(application, "th-kh-child", 786_005).number();
        send(shared.number(), "", Map.of("other", silent.value(), "relation", "sibling", "involved", "no"));
        assertThat(text("th.police1", page(shared.number()))).contains(silent.value());

        // then
        for (var path : new String[] {"/cases/" + shared.number(), page(shared.number())}) {
            assertThat(text("kh.mosvy1", path)).as(path).doesNotContain(silent.value(), "បងប្អូន", "ភ្ជាប់ករណី");
        }
    }

    @Test
    void a_child_who_came_along_has_a_case_of_its_own_and_is_never_screened() throws Exception {
        // given
        var sister = ToldStory.opened(application, 786_006).number();
        var opening = page(sister) + "/new?relation=sibling&involved=no";
        assertThat(text("th.police1", opening)).contains("accompanying", sister.value());

        // when
        var opened = caller("th.police1").post(opening, JSON.writeValueAsString(Map.of("data", intake(4))));

        // then
        assertThat(opened.getStatus()).as(text(opened)).isEqualTo(201);
        var location = JSON.readTree(text(opened)).path("location").asString();
        var child = new CaseNumber(location.replaceAll("/cases/|\\?opened", ""));
        assertThat(workItems.ofCase(child))
                .extracting(OpenStep::key)
                .containsExactly(AccompanyingProcess.Step.SECURE_SAFETY);
        assertThat(facts.of(child).child()).isTrue();
        assertThat(text("th.police1", "/cases/" + child)).contains("/cases/" + sister, "พี่น้อง");
    }

    @Test
    void an_adult_does_not_come_in_as_accompanying_and_nobody_does_without_the_other() throws Exception {
        // given
        var sister = ToldStory.opened(application, 786_007).number();
        var opening = page(sister) + "/new?relation=sibling&involved=no";

        // when
        var adult = caller("th.police1").post(opening, JSON.writeValueAsString(Map.of("data", intake(30))));
        var alone = caller("th.police1").post("/cases/new", JSON.writeValueAsString(Map.of("data", intake(4))));

        // then
        assertThat(adult.getStatus()).isEqualTo(422);
        assertThat(alone.getStatus()).isEqualTo(422);
        assertThat(text(alone)).contains(ReturnJourneyProcess.Variable.WAY_IN);
    }

    @Test
    void who_was_involved_is_told_apart_before_a_case_is_opened() throws Exception {
        // given
        var number = ToldStory.opened(application, 786_008).number();

        // when
        var asked = send(number, "/came", Map.of("relation", "child", "involved", "unclear"));
        var clear = send(number, "/came", Map.of("relation", "child", "involved", "no"));
        var typed = caller("th.police1").get(page(number) + "/new?relation=child&involved=yes");

        // then what is wrong stands on the page, and in no address that is kept or logged
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(text(asked)).contains("ไม่เชื่อมโยงเป็นครอบครัว", "href=\"#came-involved\"");
        assertThat(clear.getRedirectedUrl()).isEqualTo(page(number) + "/new?relation=child&involved=no");
        assertThat(typed.getRedirectedUrl()).isEqualTo(page(number));
    }

    private Map<String, Object> intake(int age) {
        var data = new HashMap<>(
                ToldStory.answers(Intake.FORM, 786_100 + age, clock.instant().minusSeconds(3600)));
        data.put(ReturnJourneyProcess.Variable.WAY_IN, ReturnJourneyProcess.Answer.ACCOMPANYING);
        data.put("ageStated", age);
        data.remove("prs_Birthdate");
        return data;
    }

    private MockHttpServletResponse send(CaseNumber number, String what, Map<String, String> fields) throws Exception {
        return send("th.police1", number, what, fields);
    }

    private MockHttpServletResponse send(String account, CaseNumber number, String what, Map<String, String> fields)
            throws Exception {
        var asked = post(page(number) + what)
                .with(csrf())
                .with(authentication(new ActorAuthentication(caller(account).actor())));
        fields.forEach(asked::param);
        return mvc.perform(asked).andReturn().getResponse();
    }

    private static String page(CaseNumber number) {
        return "/cases/" + number + "/linked";
    }

    private String text(String account, String path) throws Exception {
        var answer = caller(account).get(path);
        assertThat(answer.getStatus()).as("%s for %s", path, account).isEqualTo(200);
        return text(answer);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private Caller caller(String account) {
        return Caller.of(mvc, accounts, account);
    }
}
