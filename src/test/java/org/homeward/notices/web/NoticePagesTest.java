package org.homeward.notices.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.WorkItems;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.NoticeRequest;
import org.homeward.notices.NoticeSubject;
import org.homeward.notices.Notices;
import org.homeward.notices.Recipient;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.testing.Caller;
import org.homeward.testing.SystemActor;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person was told: on the page, in the frame, over the API; and where mails to it go. */
@WebTest
class NoticePagesTest {

    private static final String STEP = IdentificationProcess.Step.SCREEN_PERSON;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    Notices notices;

    @Autowired
    SystemActor system;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void people_have_accounts_and_were_told_nothing() {
        ToldStory.people(accounts);
        system.does(() -> database.sql("delete from notice").update());
    }

    @Test
    void somebody_finds_what_it_was_told_opens_the_step_and_says_to_have_seen_it() throws Exception {
        // given
        var about = openStep(731_001);
        tell("th.police1", about);
        var reader = visitor("th.police1");

        // when
        var page = text(reader, "/notices");
        var item = read(reader, "/api/v1/notices").get("items").get(0);

        // then
        assertThat(page)
                .contains(
                        "hw-nav__count",
                        "ขั้นตอนนี้เลยกำหนดแล้ว",
                        "/tasks/" + about.step().id())
                .contains(about.number().value());
        assertThat(item.get("kind").asString()).isEqualTo("late");
        assertThat(item.get("task").asString()).isEqualTo(about.step().id().value());
        assertThat(item.get("case").asString()).isEqualTo(about.number().value());

        // when
        assertThat(reader.post("/api/v1/notices/" + item.get("id") + "/seen", "{}")
                        .getStatus())
                .isEqualTo(204);

        // then
        assertThat(text(reader, "/notices"))
                .doesNotContain("hw-nav__count")
                .contains(about.number().value());
        assertThat(read(reader, "/api/v1/notices")
                        .get("items")
                        .get(0)
                        .get("seen")
                        .asString())
                .isEqualTo(TestClock.START.toString());
    }

    @Test
    void the_button_marks_it_and_comes_back() throws Exception {
        // given
        tell("th.police1", openStep(731_002));
        var id =
                read(visitor("th.police1"), "/api/v1/notices").at("/items/0/id").asString();

        // when
        var answer = visitor("th.police1").post("/notices/" + id + "/seen", "");

        // then
        assertThat(answer.getRedirectedUrl()).isEqualTo("/notices");
        assertThat(read(visitor("th.police1"), "/api/v1/notices")
                        .at("/items/0/seen")
                        .isNull())
                .isFalse();
    }

    @Test
    void all_are_marked_that_stood_on_the_page_and_none_that_came_since() throws Exception {
        // given
        var about = openStep(731_004);
        tell("th.police1", about);
        tell("th.police2", about);
        tell("th.police1", openStep(731_005));
        var shown =
                read(visitor("th.police1"), "/api/v1/notices").at("/items/0/id").asString();
        var other = openStep(731_006);
        tell("th.police1", other);

        // when
        var answer = send("/notices/seen", "until", shown);

        // then
        assertThat(answer).isEqualTo(302);
        assertThat(read(visitor("th.police1"), "/api/v1/notices").get("items"))
                .filteredOn(item -> item.get("seen").isNull())
                .singleElement()
                .satisfies(item -> assertThat(item.get("task").asString())
                        .isEqualTo(other.step().id().value()));
        assertThat(read(visitor("th.police2"), "/api/v1/notices")
                        .at("/items/0/seen")
                        .isNull())
                .isTrue();
        assertThat(send("/notices/seen", "until", "x")).isEqualTo(404);
    }

    @Test
    void anothers_notice_is_not_there() throws Exception {
        // given
        tell("th.police1", openStep(731_003));
        var id =
                read(visitor("th.police1"), "/api/v1/notices").at("/items/0/id").asString();

        // when
        var page = visitor("th.police2").post("/notices/" + id + "/seen", "");
        var api = visitor("th.police2").post("/api/v1/notices/" + id + "/seen", "{}");

        // then
        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(api.getStatus()).isEqualTo(404);
        assertThat(read(visitor("th.police2"), "/api/v1/notices").get("total").asInt())
                .isZero();
        assertThat(read(visitor("th.police1"), "/api/v1/notices")
                        .at("/items/0/seen")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_notice_goes_with_its_step() throws Exception {
        // given
        var story = ToldStory.opened(application, 731_004).before(STEP);
        tell("th.police1", about(story));

        // when
        story.before(IdentificationProcess.Step.EXPLAIN_RIGHTS);

        // then
        assertThat(read(visitor("th.police1"), "/api/v1/notices").get("total").asInt())
                .isZero();
    }

    @Test
    void a_page_goes_on_where_the_one_before_ended_and_odd_places_are_refused() throws Exception {
        // given
        var about = openStep(731_005);
        for (int told = 0; told < 3; told++) {
            tell("th.police1", about);
        }
        var reader = visitor("th.police1");

        // when
        var first = read(reader, "/api/v1/notices?limit=2");
        var second = read(
                reader, "/api/v1/notices?limit=2&after=" + first.get("next").asString());

        // then
        assertThat(first.get("total").asInt()).isEqualTo(3);
        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(reader.get("/api/v1/notices?after=elsewhere").getStatus()).isEqualTo(422);
        assertThat(reader.get("/api/v1/notices?limit=0").getStatus()).isEqualTo(422);
    }

    @Test
    void a_person_sets_and_clears_its_own_mail_address() throws Exception {
        assertThat(keep("somebody@office.example")).isEqualTo(302);
        assertThat(text(visitor("th.police1"), "/account")).contains("somebody@office.example");
        assertThat(keep("nobody at all")).isEqualTo(422);
        assertThat(accounts.byName("th.police1").orElseThrow().mail().value()).isEqualTo("somebody@office.example");
        assertThat(keep(" ")).isEqualTo(302);
        assertThat(accounts.byName("th.police1").orElseThrow().mail()).isNull();
    }

    @Test
    void a_person_chooses_how_to_be_told_of_what() throws Exception {
        assertThat(choose("questions", "none")).isEqualTo(302);
        assertThat(text(visitor("th.police1"), "/account"))
                .containsPattern(
                        "name=\"questions\">\\s*<option [^>]*>[^<]*</option>\\s*<option [^>]*>[^<]*</option>\\s*"
                                + "<option value=\"none\" selected");
        assertThat(choose("questions", "by pigeon")).isEqualTo(422);
        assertThat(choose("questions", "appAndMail")).isEqualTo(302);
        assertThat(text(visitor("researcher"), "/account")).doesNotContain("name=\"questions\"");
    }

    private int keep(String mail) throws Exception {
        return send("/account/mail", "mail", mail);
    }

    private int choose(String topic, String way) throws Exception {
        return send("/account/notices", topic, way);
    }

    private int send(String path, String field, String value) throws Exception {
        return mvc.perform(post(path)
                        .param(field, value)
                        .with(csrf())
                        .with(authentication(
                                new ActorAuthentication(visitor("th.police1").actor()))))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private NoticeSubject openStep(int seed) {
        return about(ToldStory.opened(application, seed).before(STEP));
    }

    private NoticeSubject about(ToldStory story) {
        var step = workItems.ofCase(story.number()).get(0);
        return NoticeSubject.step(step.number(), step.stage(), step.id(), step.definitionId(), step.key());
    }

    private void tell(String account, NoticeSubject about) {
        var to = Recipient.account(account, visitor(account).actor().agency());
        system.does(() -> notices.tell(NoticeRequest.of("" + UUID.randomUUID(), NoticeKind.late, to, about)
                .due(TestClock.START)));
    }

    private JsonNode read(Caller visitor, String path) throws Exception {
        return json.readTree(text(visitor, path));
    }

    private static String text(Caller visitor, String path) throws Exception {
        var answer = visitor.get(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private Caller visitor(String account) {
        return Caller.of(mvc, accounts, account);
    }
}
