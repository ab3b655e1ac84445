package org.homeward.inbox.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.inbox.HandIn;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.platform.demo.DemoStoryStaff;
import org.homeward.platform.demo.StoryBook;
import org.homeward.platform.demo.Wanderer;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.sop.children.UnheardObjections;
import org.homeward.testing.Caller;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** What can't be taken back is shown in words first, and handed in once, as it was shown. */
@WholeRun
@WebTest
class AnswerReviewPagesTest {

    private static final String REQUEST = ReturnApprovalProcess.Step.REQUEST_APPROVAL;

    /** The consent to the return is older than 60 days. */
    private static final String OLD = "ความยินยอมให้กลับเก่ากว่า 60 วัน";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    Stories stories;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    HandIn handIn;

    @Autowired
    FormLibrary forms;

    @Autowired
    Directory directory;

    @Autowired
    UnheardObjections safety;

    private CaseNumber number;
    private OpenStep step;
    private Caller officer;

    @BeforeEach
    void an_approval_is_to_be_asked_for() {
        number = stories.before(REQUEST);
        step = stories.open(number, REQUEST);
        var account = DemoStoryStaff.of(step.agency(), step.group(), 0);
        officer = Caller.of(mvc, accounts, account);
    }

    @Test
    void the_answers_stand_there_in_words_with_what_looks_odd_and_nothing_is_sent_yet() throws Exception {
        // when
        var kept = keep(answers(Map.of("approvalChecked", List.of())));
        var page = page();

        // then
        assertThat(kept.getStatus()).isEqualTo(200);
        assertThat(text(kept)).contains("/tasks/" + step.id() + "/check");
        assertThat(page)
                .contains("ตรวจก่อนส่งไปกัมพูชา")
                .contains("ไม่ได้เลือกข้อใด")
                .contains("/tasks/" + step.id() + "#proposedReturnDate");
        assertThat(odd(page)).contains("approvalChecked");
        assertThat(stories.steps(number)).contains(REQUEST);
    }

    @Test
    void what_a_hand_in_would_refuse_is_refused_at_once() throws Exception {
        var kept = keep(answers(Map.of(ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE, "2020-01-01")));
        assertThat(kept.getStatus()).isEqualTo(422);
        assertThat(json.readTree(text(kept)).findValuesAsString("field"))
                .containsExactly(ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE);
    }

    @Test
    void a_consent_that_is_too_old_stands_at_its_field_when_the_form_opens_and_is_refused_there_before_the_last_click()
            throws Exception {
        // given
        assertThat(text(officer.get("/tasks/" + step.id()))).doesNotContain(OLD);

        // when
        stories.timePasses("P61D");

        // then
        assertThat(text(officer.get("/tasks/" + step.id()))).contains(OLD);
        var kept = keep(answers(Map.of()));
        assertThat(kept.getStatus()).isEqualTo(422);
        assertThat(json.readTree(text(kept)).findValuesAsString("field"))
                .containsExactly(ReturnApprovalProcess.Variable.HOST_DECISION);
        assertThat(officer.get("/tasks/" + step.id() + "/check").getRedirectedUrl())
                .isEqualTo("/tasks/" + step.id());
    }

    @Test
    void what_is_refused_at_the_last_click_stands_among_the_answers_with_its_field() throws Exception {
        // given
        var later = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(100);
        keep(answers(Map.of(ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE, later.toString())));
        var page = page();

        // when
        stories.timePasses("P61D");
        var answer = handIn(page, odd(page));

        // then
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(OLD).contains("/tasks/" + step.id() + "#hostDecision");
        assertThat(stories.steps(number)).contains(REQUEST);
    }

    @Test
    void it_is_handed_in_once_however_often_it_is_pressed() throws Exception {
        // given
        keep(answers(Map.of()));
        var page = page();

        // when
        var first = handIn(page, odd(page));
        var second = handIn(page, odd(page));

        // then
        assertThat(first.getRedirectedUrl()).isEqualTo("/tasks/" + step.id() + "/done");
        assertThat(second.getRedirectedUrl()).isEqualTo("/tasks/" + step.id() + "/done");
        assertThat(stories.steps(number)).doesNotContain(REQUEST);
    }

    @Test
    void what_looks_odd_must_be_confirmed() throws Exception {
        // given
        keep(answers(Map.of("approvalChecked", List.of())));
        var page = page();

        // when
        var answer = handIn(page, List.of());

        // then
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(stories.steps(number)).contains(REQUEST);
    }

    @Test
    void a_page_that_shows_older_answers_hands_nothing_in() throws Exception {
        // given
        keep(answers(Map.of()));
        var old = page();
        clock.advance(java.time.Duration.ofMinutes(1));
        keep(answers(Map.of("travelNeeds", "a seat in front")));

        // when
        var answer = handIn(old, odd(old));

        // then
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(text(answer)).contains("a seat in front");
        assertThat(stories.steps(number)).contains(REQUEST);
    }

    @Test
    void without_a_draft_the_step_itself_is_shown() throws Exception {
        assertThat(officer.get("/tasks/" + step.id() + "/check").getRedirectedUrl())
                .isEqualTo("/tasks/" + step.id());
    }

    @Test
    void the_call_of_the_panel_is_looked_at_before_it_goes_out() throws Exception {
        // given
        number = stories.before(PanelDecisionProcess.Step.CALL_PANEL);
        step = stories.open(number, PanelDecisionProcess.Step.CALL_PANEL);
        officer = Caller.of(mvc, accounts, DemoStoryStaff.of(step.agency(), step.group(), 0));

        // when
        var kept = keep(Map.of("panelMode", "call"));

        // then
        assertThat(text(kept)).contains("/tasks/" + step.id() + "/check");
        assertThat(page()).contains("ตรวจก่อนเรียกคณะกรรมการ");
        assertThat(stories.steps(number)).contains(PanelDecisionProcess.Step.CALL_PANEL);
    }

    @Test
    void of_a_form_that_asks_for_no_such_look_nothing_is_tried_and_nothing_stays() throws Exception {
        // given
        var consents = IdentificationProcess.Step.EXPLAIN_RIGHTS;
        number = stories.before(StoryBook.named("th-kh-child"), consents);
        step = stories.open(number, consents);
        officer = Caller.of(mvc, accounts, DemoStoryStaff.of(step.agency(), step.group(), 0));
        var objects = new HashMap<>(new Wanderer(handIn, forms, directory, clock).told(step));
        objects.put("childObjectsToConsents", "yes");

        // when
        var kept = keep(objects);

        // then
        assertThat(kept.getStatus()).isEqualTo(422);
        assertThat(ActingParty.asSystem("test", () -> safety.objectsUnheard(number)))
                .isFalse();
    }

    private Map<String, Object> answers(Map<String, Object> changes) {
        var answers = new HashMap<>(new DemoAnswers().of("approvalRequest", 0, clock.instant(), Map.of()));
        answers.remove("hostDecisionReasons");
        answers.putAll(changes);
        return answers;
    }

    private MockHttpServletResponse keep(Map<String, Object> data) throws Exception {
        return officer.ask(
                HttpMethod.POST, "/tasks/" + step.id() + "/check", json.writeValueAsString(Map.of("data", data)));
    }

    private String page() throws Exception {
        return text(officer.get("/tasks/" + step.id() + "/check"));
    }

    private MockHttpServletResponse handIn(String page, List<String> sure) throws Exception {
        var sent = sure.stream().map(field -> "&sure=" + field).collect(Collectors.joining());
        return officer.post(
                "/tasks/" + step.id() + "/check/hand-in?key=" + hidden(page, "key") + "&seen=" + hidden(page, "seen")
                        + sent,
                "");
    }

    private static String hidden(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static List<String> odd(String page) {
        return Pattern.compile("<input[^>]*name=\"sure\"[^>]*value=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
