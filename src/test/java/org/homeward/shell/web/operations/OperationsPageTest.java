package org.homeward.shell.web.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.homeward.directory.people.Accounts;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.NoticeRequest;
import org.homeward.notices.NoticeSubject;
import org.homeward.notices.Notices;
import org.homeward.notices.Recipient;
import org.homeward.platform.ClusterNodes;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Stage;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.testing.Caller;
import org.homeward.testing.SystemActor;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The operator sees what runs, waits and failed, tries again or gives up, and learns nothing of a case. Long, since each act is looked at
 * with its entry.
 */
@WebTest
class OperationsPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Notices notices;

    @Autowired
    ClusterNodes nodes;

    @Autowired
    ManagementService management;

    @Autowired
    SystemActor system;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void people_have_accounts_and_no_mail_waits() {
        ToldStory.people(accounts);
        system.does(() -> database.sql("delete from mail").update());
    }

    @Test
    void it_says_what_runs_and_that_no_mail_server_is_set() throws Exception {
        // given
        nodes.beat();

        // when
        var page = page("/operations");

        // then
        assertThat(page)
                .contains("This server and its database answer.", "development", "No mail server is set: emails wait")
                .contains(">Identification<", ">Return<")
                .contains(nodes.seen().get(0).name());
    }

    @Test
    void a_dead_letter_is_tried_again_or_given_up_and_tells_neither_case_nor_person() throws Exception {
        // given
        var number = CaseNumber.random(new Random(93));
        var first = deadLetter(number);
        var second = deadLetter(number);

        // when
        var page = page("/operations");
        var again = send("/operations/mails/retry", "mail", first);
        var givenUp = send("/operations/mails/drop", "mail", second);

        // then
        assertThat(page)
                .contains("KH-MOSVY", "mail server not reached")
                .doesNotContain(number.value())
                .doesNotContain("kh.mosvy1");
        assertThat(again.getRedirectedUrl()).isEqualTo("/operations");
        assertThat(givenUp.getRedirectedUrl()).isEqualTo("/operations");
        assertThat(state(first)).isEqualTo("waiting");
        assertThat(state(second)).isEqualTo("dropped");
        assertThat(send("/operations/mails/retry", "mail", second).getStatus()).isEqualTo(409);
        assertThat(logged("mailRetried", first)).isOne();
        assertThat(logged("mailDropped", second)).isOne();
    }

    @Test
    void a_failed_job_is_named_by_its_model_and_tried_again() throws Exception {
        // given
        database.sql("""
                        insert into act_ru_job (id_, rev_, type_, retries_, handler_type_, process_def_key_,
                            suspension_state_)
                        values ('failed-job', 1, 'timer', 0, 'timer-intermediate-transition', 'reintegration', 1)
                        """).update();

        // when
        var page = page("/operations");
        var answer = send("/operations/jobs/retry", "job", "failed-job");
        var again = send("/operations/jobs/retry", "job", "failed-job");

        // then
        assertThat(page).contains("failed-job", "reintegration");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/operations");
        assertThat(management
                        .createJobQuery()
                        .jobId("failed-job")
                        .singleResult()
                        .getRetries())
                .isEqualTo(1);
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(logged("jobRetried", "failed-job")).isOne();
        database.sql("delete from act_ru_job where id_ = 'failed-job'").update();
    }

    @Test
    void lists_and_engine_are_compared_on_request_and_mended() throws Exception {
        // given
        ToldStory.opened(application, 732_002);
        database.sql(
                        "update work_item set assignee = 'nobody.at.all' where step_id = (select max(step_id) from work_item)")
                .update();

        // when
        var before = page("/operations?compare=true");
        send("/operations/drift/repair", "x", "");

        // then
        assertThat(before).contains("taken by somebody else");
        assertThat(page("/operations?compare=true")).doesNotContain("taken by somebody else");
        assertThat(page("/operations")).doesNotContain("No difference");
    }

    @Test
    void nobody_else_opens_it() throws Exception {
        for (var account : new String[] {"th.police1", "th.police.head", "admin", "dpo", "owner", "researcher"}) {
            var visitor = Caller.of(mvc, accounts, account);
            assertThat(visitor.get("/operations").getStatus()).as(account).isEqualTo(404);
            assertThat(visitor.post("/operations/mails/retry?mail=1", "").getStatus())
                    .as(account)
                    .isEqualTo(404);
        }
    }

    private String deadLetter(CaseNumber number) {
        var key = "" + UUID.randomUUID();
        var notice = NoticeRequest.of(
                        key,
                        NoticeKind.late,
                        Recipient.account("kh.mosvy1", new AgencyCode("KH-MOSVY")),
                        NoticeSubject.stage(number, Stage.repatriation))
                .mailed();
        system.does(() -> notices.tell(notice));
        return system.sees(
                () -> database.sql("""
                        update mail set state = 'dead', failure = 'unreachable', attempts = 10
                        where notice = (select id from notice where key = ?) returning notice
                        """).param(key).query(String.class).single());
    }

    /** How often the log says that the operator did this with it. */
    private int logged(String what, String which) {
        return database.sql(
                        "select count(*) from audit_entry where actor = 'operator' and agency = chain and what = ? and codes = ?")
                .params(what, which)
                .query(Integer.class)
                .single();
    }

    private String state(String mail) {
        return system.sees(() -> database.sql("select state from mail where notice = ?")
                .param(Long.valueOf(mail))
                .query(String.class)
                .single());
    }

    private String page(String path) throws Exception {
        var answer = Caller.of(mvc, accounts, "operator").get(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String path, String field, String value) throws Exception {
        var operator = Caller.of(mvc, accounts, "operator").actor();
        return mvc.perform(post(path)
                        .param(field, value)
                        .with(csrf())
                        .with(authentication(new ActorAuthentication(operator))))
                .andReturn()
                .getResponse();
    }
}
