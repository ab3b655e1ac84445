package org.homeward.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shell.web.access.AccessRow;
import org.homeward.shell.web.access.StepsToTry;
import org.homeward.testing.Caller;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** After the departure the host's agencies see how the case stood, and later nothing but consented feedback. */
@WholeRun
@WebTest
class StatusViewTest {

    private static final List<String> HOST = List.of(
            "th.police1", "th.police.head", "th.welfare1", "th.shelter1", "th.shelter.head", "th.legal1", "th.focal1");

    private static final List<String> OUTCOMES =
            List.of("Closed after the return", "caseEnded", "\"endedHow\"", "\"endedAt\"");
    private static final Pattern MOMENT = Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z");

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    MessageSource texts;

    @Autowired
    WorkItems workItems;

    @Autowired
    FinishedSteps finished;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    private ToldStory story;

    @BeforeEach
    void a_person_departed() {
        ToldStory.people(accounts);
        story = ToldStory.opened(application, 750_001).before(HandoverProcess.Step.RECEIPT_HANDOVER);
    }

    @Test
    void until_the_receipt_the_former_side_sees_stage_and_dates_and_does_nothing_any_more() throws Exception {
        for (var account : HOST) {
            assertThat(theCase(account).path("level").asString()).as(account).isEqualTo("status");
            assertThat(theCase(account).path("stage").asString()).isEqualTo("handover");
            nothing_of_the_origin_or_the_end(account, clock.instant());
        }
    }

    @Test
    void after_the_receipt_nothing_reaches_the_former_side_but_feedback_and_that_the_case_has_ended() throws Exception {
        // given
        clock.advance(Duration.ofHours(3));
        story.before(ReintegrationProcess.Step.PLAN_REINTEGRATION);
        var receipted = clock.instant();
        clock.advance(Duration.ofDays(1));

        // when
        story.toTheEnd();

        // then
        for (var account : HOST) {
            assertThat(theCase(account).path("stage").asString()).as(account).isEqualTo("closed");
            for (var gone : List.of("corridor", "child", "endedHow", "endedAt")) {
                assertThat(theCase(account).has(gone))
                        .as("%s for %s", gone, account)
                        .isFalse();
            }
            for (var gone : List.of("consents", "timeline", "messages")) {
                assertThat(items(account, gone))
                        .as("%s for %s", gone, account)
                        .allMatch(item -> item.contains("feedback"));
            }
            var visitor = Caller.of(mvc, accounts, account);
            assertThat(text(visitor, "/cases/" + story.number()))
                    .contains(texts.getMessage(
                            "cases.own.ended", null, visitor.actor().language()));
            nothing_of_the_origin_or_the_end(account, receipted);
        }
    }

    private List<String> items(String account, String what) throws Exception {
        var items = new ArrayList<String>();
        json.readTree(text(Caller.of(mvc, accounts, account), "/api/v1/cases/" + story.number() + "/" + what))
                .path("items")
                .forEach(item -> items.add(item.toString()));
        return items;
    }

    /** Walks every route to the case and to the steps of the origin. */
    private void nothing_of_the_origin_or_the_end(String account, Instant until) throws Exception {
        var visitor = Caller.of(mvc, accounts, account);
        var foreign = steps();
        var rows = AccessRow.all();
        for (var row : rows) {
            if (row.kind().equals("step")) {
                for (var step : StepsToTry.of(foreign, rows.indexOf(row))) {
                    assertThat(status(visitor, row, path(row, step)))
                            .as("%s for %s", row.route(), account)
                            .isEqualTo(404);
                }
            } else if (row.kind().equals("case") && row.method().equals("POST")) {
                assertThat(status(visitor, row, path(row, "1")))
                        .as("%s for %s", row.route(), account)
                        .isEqualTo(404);
            } else if (row.kind().equals("case")) {
                clean(visitor, path(row, "1"), foreign, until);
            }
        }
        for (var list : List.of("/cases", "/inbox?scope=agency", "/inbox?scope=waiting", "/inbox")) {
            clean(visitor, list, foreign, until);
        }
        for (var list : List.of("/api/v1/cases?limit=200", "/api/v1/tasks?limit=200", "/api/v1/tasks?scope=waiting")) {
            assertThat(text(visitor, list)).as("%s for %s", list, account).doesNotContain(foreign);
        }
    }

    private void clean(Caller visitor, String path, Set<String> foreign, Instant until) throws Exception {
        var text = text(visitor, path);
        assertThat(text)
                .as("%s for %s", path, visitor)
                .doesNotContain(story.mark())
                .doesNotContain(foreign);
        if (path.contains(story.number().value())) {
            assertThat(text).as("%s for %s", path, visitor).doesNotContain(OUTCOMES);
            assertThat(moments(path, text))
                    .as("moments in %s for %s", path, visitor)
                    .allMatch(moment -> !moment.isAfter(until));
        }
    }

    /** All moments in an answer, but for what was due, until when the person gave a consent, and for the feedback, which is addressed to the former side. */
    private List<Instant> moments(String path, String text) throws Exception {
        var rest = text.replaceAll("\"(answerDue|expires)\":\"[^\"]+\"", "\"$1\":\"\"");
        if (path.startsWith("/api/") && json.readTree(rest).path("items").isArray()) {
            var kept = new ArrayList<JsonNode>();
            json.readTree(rest).path("items").forEach(kept::add);
            kept.removeIf(item ->
                    item.toString().contains("feedback") || item.toString().contains("readFeedback"));
            rest = kept.toString();
        } else if (!path.startsWith("/api/")) {
            rest = "";
        }
        return MOMENT.matcher(rest)
                .results()
                .map(found -> Instant.parse(found.group()))
                .toList();
    }

    private String path(AccessRow row, String id) {
        return row.path(story.number().value(), id, OriginResponseProcess.KEY);
    }

    private JsonNode theCase(String account) throws Exception {
        return json.readTree(text(Caller.of(mvc, accounts, account), "/api/v1/cases/" + story.number()));
    }

    private Set<String> steps() {
        var steps = new LinkedHashSet<String>();
        workItems.ofCase(story.number()).stream()
                .filter(step -> step.agency().country().value().equals("KH"))
                .forEach(step -> steps.add(step.id().value()));
        finished.ofCase(story.number()).stream()
                .filter(step -> step.agency().country().value().equals("KH"))
                .forEach(step -> steps.add(step.id().value()));
        assertThat(steps).isNotEmpty();
        return steps;
    }

    private static int status(Caller visitor, AccessRow row, String path) throws Exception {
        var body = row.httpMethod() == HttpMethod.POST ? "{\"data\":{}}" : "";
        return visitor.ask(row.httpMethod(), path, body).getStatus();
    }

    private static String text(Caller visitor, String path) throws Exception {
        return visitor.get(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
