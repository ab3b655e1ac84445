package org.homeward.overdue.bulk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.StepId;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A supervisor does something with many steps on pages: seen first, done once, whatever is clicked or reloaded. */
@WebTest
class BulkPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient database;

    private String step;

    @BeforeEach
    void a_step_lies_at_the_police() {
        ToldStory.people(accounts);
        var number = ToldStory.opened(application, 7).number();
        step = workItems.ofCase(number).get(0).id().value();
    }

    @Test
    void what_would_happen_is_shown_and_nothing_done() throws Exception {
        // when
        var page = form("th.police.head", "/overdue/preview", "reassign", List.of(step, "not-there"));

        // then
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("th.police1", "name=\"key\"", step);
        assertThat(workItems.find(new StepId(step)).orElseThrow().assignee()).isNull();
    }

    @Test
    void r17_a_witness_hold_is_no_choice_for_many_and_the_form_says_where_it_begins() throws Exception {
        // when
        var asked = form("th.police.head", "/overdue/preview", "pause", List.of(step));
        var given = form(
                "th.police.head",
                "/overdue/act",
                "pause",
                List.of(step),
                "key",
                UUID.randomUUID().toString(),
                "reason",
                "witnessHold",
                "plannedEnd",
                "2026-04-01");

        // then
        assertThat(asked.getContentAsString())
                .contains("id=\"reason-hint\"")
                .doesNotContain("witnessHold", "medicalHold", "personsWish", "reviewOn");
        assertThat(given.getStatus()).isEqualTo(422);
        assertThat(given.getContentAsString()).contains("href=\"#reason\"");
        assertThat(workItems.find(new StepId(step)).orElseThrow().paused()).isFalse();
    }

    @Test
    void it_is_done_once_and_the_answer_is_a_page_of_its_own() throws Exception {
        // given
        var key = UUID.randomUUID().toString();

        // when
        var first = form("th.police.head", "/overdue/act", "reassign", List.of(step), "key", key, "to", "th.police1");
        var second = form("th.police.head", "/overdue/act", "reassign", List.of(step), "key", key, "to", "th.police1");

        // then
        assertThat(first.getRedirectedUrl()).isEqualTo("/overdue/acts/" + key);
        assertThat(second.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
        assertThat(workItems.find(new StepId(step)).orElseThrow().assignee()).isEqualTo("th.police1");
        assertThat(Caller.of(mvc, accounts, "th.police.head")
                        .get("/overdue/acts/" + key)
                        .getStatus())
                .isEqualTo(200);
        assertThat(Caller.of(mvc, accounts, "th.shelter.head")
                        .get("/overdue/acts/" + key)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void what_can_no_longer_be_done_half_way_is_said_of_each_step_and_the_order_ends() throws Exception {
        // given an order with a part that waits, and a receiver who leaves meanwhile
        var key = UUID.randomUUID().toString();
        form("th.police.head", "/overdue/act", "remind", List.of(step), "key", key);
        database.sql("update bulk_order set action = 'reassign', receiver = 'nobody.there' where id = :id")
                .param("id", UUID.fromString(key))
                .update();
        database.sql("update bulk_order_step set tried = false, kept = null where step_id = :step")
                .param("step", step)
                .update();

        // when
        var last = form("th.police.head", "/overdue/acts/" + key, "", List.of());

        // then
        assertThat(last.getRedirectedUrl()).isEqualTo("/overdue/acts/" + key);
        assertThat(Caller.of(mvc, accounts, "th.police.head")
                        .get("/overdue/acts/" + key)
                        .getContentAsString())
                .contains("/tasks/" + step, "hw-tag--na")
                .doesNotContain("<progress");
        assertThat(workItems.find(new StepId(step)).orElseThrow().assignee()).isNull();
    }

    @Test
    void without_a_name_the_form_comes_back_and_without_a_step_the_whole_list_is_offered() throws Exception {
        // given
        var key = UUID.randomUUID().toString();

        // then
        assertThat(form("th.police.head", "/overdue/act", "reassign", List.of(step), "key", key)
                        .getStatus())
                .isEqualTo(422);
        var nothing = form("th.police.head", "/overdue/preview", "reassign", List.of(), "filter", "list=all");
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(nothing.getContentAsString()).contains("name=\"all\"");
        var all =
                form("th.police.head", "/overdue/preview", "reassign", List.of(), "filter", "list=all", "all", "true");
        assertThat(all.getContentAsString()).contains(step);
        assertThat(form("th.police.head", "/overdue/preview", "reassign", List.of(step), "filter", "list=%zz")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void a_caseworker_does_none_of_it() throws Exception {
        assertThat(form("th.police1", "/overdue/preview", "reassign", List.of(step))
                        .getStatus())
                .isEqualTo(403);
        assertThat(Caller.of(mvc, accounts, "th.police1").get("/workload").getStatus())
                .isEqualTo(403);
        assertThat(Caller.of(mvc, accounts, "th.police1")
                        .get("/api/v1/workload")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void an_absence_that_cant_be_comes_back_with_what_was_typed() throws Exception {
        // when
        var own = form("th.police1", "/account/absences", "", List.of(), "from", "2026-03-05", "to", "2026-03-04");
        var theirs = form(
                "th.police.head", "/workload/absences", "", List.of(), "person", "th.police1", "from", "x", "to", "");
        var strangers = form(
                "th.police.head",
                "/workload/absences",
                "",
                List.of(),
                "person",
                "th.shelter1",
                "from",
                "2026-03-05",
                "to",
                "2026-03-05");

        // then
        assertThat(own.getStatus()).isEqualTo(422);
        assertThat(own.getContentAsString()).contains("value=\"2026-03-05\"", "value=\"2026-03-04\"");
        assertThat(theirs.getStatus()).isEqualTo(422);
        assertThat(strangers.getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse form(
            String account, String path, String action, List<String> steps, String... fields) throws Exception {
        var actor = accounts.byName(account).map(accounts::actorOf).orElseThrow();
        var asked = post(path)
                .accept("text/html")
                .with(csrf())
                .with(authentication(new ActorAuthentication(actor)))
                .param("action", action);
        steps.forEach(id -> asked.param("step", id));
        for (int i = 0; i < fields.length; i += 2) {
            asked.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(asked).andReturn().getResponse();
    }
}
