package org.homeward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.testing.Statement;
import org.homeward.testing.StatementCounter;
import org.homeward.testing.SystemActor;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** How many statements a request sends: no more than its budget, with warm caches, and not more with more rows. */
@WholeRun
@WebTest
class StatementBudgetTest {

    private static final int PERSON = 750_001;
    private static final int CASES = 55;
    private static final int MANY = 10_000;

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient database;

    @Autowired
    SystemActor system;

    @Autowired
    Clock clock;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @AfterEach
    void made_up_steps_go() {
        database.sql("delete from work_item where step_id like 'many-%'").update();
        system.does(
                () -> database.sql("delete from draft where ciphertext = ''").update());
    }

    @Test
    void a_hand_in_sends_what_its_step_may() throws Exception {
        // given
        handedIn("Featherstonehaugh");

        // when
        var counted = handedIn("Quillfeather");

        // then
        StatementReport.write("hand-ins", counted);
        assertThat(Budget.exceeded(counted)).isEmpty();
    }

    @Test
    void opening_a_case_sends_what_it_may() throws Exception {
        // given
        opened("Quenby Ostrander");

        // when
        var counted = Map.of("open a case", opened("Thaddeus Wexcombe"));

        // then
        StatementReport.write("opening", counted);
        assertThat(Budget.exceeded(counted)).isEmpty();
    }

    @Test
    void a_page_sends_what_it_may_however_many_rows_there_are() throws Exception {
        // given
        var story = ToldStory.opened(application, PERSON + 4).before(RepatriationProcess.Step.REQUEST_TRACING);
        var cases = IntStream.range(0, CASES)
                .mapToObj(n -> ToldStory.opened(application, "cn-mm-adult", PERSON + 10 + n)
                        .number()
                        .value())
                .toArray(String[]::new);
        beginOn(cases[0], cases[1]);
        read(story);

        // when
        var few = read(story);
        insertSteps(cases);
        var many = read(story);

        // then
        StatementReport.write("pages", few);
        assertThat(Budget.exceeded(few)).isEmpty();
        assertThat(Budget.figures(many)).isEqualTo(Budget.figures(few));
    }

    @Test
    void a_page_of_the_procedures_sends_what_it_may_however_many_steps_are_open() throws Exception {
        // given
        var cases = IntStream.range(0, CASES)
                .mapToObj(n -> ToldStory.opened(application, "cn-mm-adult", PERSON + 80 + n)
                        .number()
                        .value())
                .toArray(String[]::new);
        procedures();
        insertSteps(cases);

        // when
        var many = procedures();

        // then
        StatementReport.write("procedures", many);
        assertThat(Budget.exceeded(many)).isEmpty();
    }

    /** The reader has begun to write in the one case's step, and talks with the other's person today. */
    private void beginOn(String written, String talkedTo) {
        system.does(() -> database.sql("""
                        insert into draft (step_id, account, case_number, ciphertext, saved_at)
                        select step_id, 'cn.police1', case_number, '', :now from work_item where case_number = :number
                        """)
                .param("number", written)
                .param("now", DatabaseTimes.of(clock.instant()))
                .update());
        database.sql("""
                        update work_item set due = null, next_talk = :now, kind = 'personDecides' where case_number = :number
                        """)
                .param("number", talkedTo)
                .param("now", DatabaseTimes.of(clock.instant()))
                .update();
    }

    private Map<String, List<Statement>> procedures() throws Exception {
        var counted = new LinkedHashMap<String, List<Statement>>();
        counted.put("SOP list page", page("/studio", "owner"));
        counted.put("SOP page", page("/studio/repatriation", "owner"));
        counted.put("SOP versions page", page("/studio/repatriation/versions", "owner"));
        counted.put("SOP insight API", api("/api/v1/studio/sops/repatriation/insight", "owner"));
        return counted;
    }

    /** So many open steps more, each like the one of its case. */
    private void insertSteps(String... cases) {
        database.sql("""
                        insert into work_item (step_id, case_number, process_key, process_instance, definition_id, step_key,
                            stage, role, agency, agency_group, unrouted, opened, due, warn, kind, child, host, origin, form_key)
                        select 'many-' || n || '-' || step_id, case_number, process_key, process_instance, definition_id,
                            step_key, stage, role, agency, agency_group, unrouted, opened, due, warn, kind, child, host,
                            origin, form_key
                        from work_item cross join generate_series(1, :times) n where case_number = any (:cases)
                        """).param("times", MANY / CASES).param("cases", cases).update();
    }

    private Map<String, List<Statement>> handedIn(String family) throws Exception {
        var counted = new LinkedHashMap<String, List<Statement>>();
        var story = ToldStory.opened(application, "th-kh-adult", PERSON, family);
        for (var next = story.next().orElseThrow(); ; next = story.next().orElseThrow()) {
            if (Budget.isHeld(next.key())) {
                counted.put(next.key(), handIn(story, next));
            } else {
                story.tell(next);
            }
            if (next.key().equals(Budget.LAST)) {
                return counted;
            }
        }
    }

    private List<Statement> handIn(ToldStory story, OpenStep step) throws Exception {
        var body = Map.of("data", story.answers(step));
        var sent = sent(post("/api/v1/tasks/" + step.id() + "/hand-in"), body, story.account(step));
        story.told(step);
        return sent;
    }

    /** Of a person who is called like nobody else: another would be looked at as the same. */
    private List<Statement> opened(String name) throws Exception {
        var answers = ToldStory.answers("intake", PERSON, clock.instant());
        answers.put("givenName", name.split(" ")[0]);
        answers.put("familyName", name.split(" ")[1]);
        return sent(post("/api/v1/cases"), Map.of("data", answers), "th.police1");
    }

    private List<Statement> sent(MockHttpServletRequestBuilder request, Object body, String account) throws Exception {
        return counted(request.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .with(httpBasic(account, ToldStory.PASSWORD)));
    }

    private Map<String, List<Statement>> read(ToldStory story) throws Exception {
        var step = story.next().orElseThrow();
        var manager = story.account(step);
        var counted = new LinkedHashMap<String, List<Statement>>();
        counted.put("inbox page", page("/inbox", "cn.police1"));
        counted.put("inbox page of the agency", page("/inbox?scope=agency", "cn.police1"));
        counted.put("inbox page of what waits", page("/inbox?scope=waiting", "cn.police1"));
        counted.put("inbox page narrowed", page("/inbox?scope=agency&child=true", "cn.police1"));
        counted.put("inbox API", api("/api/v1/tasks", "cn.police1"));
        counted.put("calendar page", page("/calendar", "cn.police1"));
        counted.put("calendar list page", page("/calendar?view=list", "cn.police1"));
        counted.put("calendar API", api("/api/v1/calendar", "cn.police1"));
        counted.put("task page", page("/tasks/" + step.id(), manager));
        counted.put("case page", page("/cases/" + story.number(), manager));
        counted.put("file page", page("/cases/" + story.number() + "/file", manager));
        counted.put("board of an agency", page("/overdue", "cn.police.head"));
        counted.put("board of a country", page("/overdue", "cn.focal.head"));
        counted.put("case list page", page("/cases", "cn.police1"));
        counted.put("case list API", api("/api/v1/cases?limit=50", "cn.police1"));
        return counted;
    }

    private List<Statement> page(String path, String account) throws Exception {
        var actor = accounts.byName(account).map(accounts::actorOf).orElseThrow();
        return counted(get(path).accept(MediaType.TEXT_HTML).with(authentication(new ActorAuthentication(actor))));
    }

    private List<Statement> api(String path, String account) throws Exception {
        return counted(get(path).accept(MediaType.APPLICATION_JSON).with(httpBasic(account, ToldStory.PASSWORD)));
    }

    private List<Statement> counted(MockHttpServletRequestBuilder request) throws Exception {
        return StatementCounter.during(() -> {
            var answer = mvc.perform(request).andReturn().getResponse();
            assertThat(answer.getStatus()).isBetween(200, 201);
            return answer;
        });
    }
}
