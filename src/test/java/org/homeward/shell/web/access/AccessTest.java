package org.homeward.shell.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.homeward.casefile.Consents;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.inbox.Inbox;
import org.homeward.platform.demo.ToldStory;
import org.homeward.procedures.Consent;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.ShownText;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Every route, every role, another agency's case: it does not exist for them. Long, since all walks share their visitors and
 * what counts as nothing.
 */
@WebTest
public class AccessTest {

    private static final List<String> OUTSIDE =
            List.of("th.border1", "th.border.head", "la.focal1", "kh.mosvy1", "kh.mosvy.head", "kh.btb1", "kh.police1");

    private static final List<String> OPENS_NO_CASE =
            List.of("owner", "owner2", "dpo", "researcher", "admin", "operator");

    private static final Set<Integer> CLOSED = Set.of(401, 403, 404);

    /** No notice, token or absence has it; a consent's id may be that of somebody's own notice. */
    private static final String NOBODYS = "900000001";

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    FinishedSteps finished;

    @Autowired
    Consents consents;

    @Autowired
    Inbox inbox;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void each_route_of_the_running_product_has_its_row_and_each_row_its_route() {
        var table = AccessRow.all().stream().map(AccessRow::route).toList();
        assertThat(table).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(Routes.of(application));
    }

    @Test
    void what_is_nobodys_case_opens_for_those_whom_the_table_names_alone() throws Exception {
        for (var row : AccessRow.all()) {
            if (row.isSomeones() || row.kind().equals("demo") || row.path().contains("sign-")) {
                continue;
            }
            for (var visitor : visitors(List.of("th.police1", "th.police.head"), OPENS_NO_CASE)) {
                var answer = ask(visitor, row, path(row.ofCountry(visitor.country()), "intake", "-"));
                if (row.isACountrys()) {
                    assertThat(isOpen(ask(visitor, row, path(row.ofCountry("MM"), "intake", "-"))))
                            .as("%s of another country for %s", row.route(), visitor)
                            .isFalse();
                }
                var allowed = visitor.isSignedIn() ? row.lets(visitor.actor()) : row.forAnyone();
                assertThat(isOpen(answer))
                        .as("%s for %s: %s", row.route(), visitor, answer.getStatus())
                        .isEqualTo(allowed);
                if (row.method().equals("GET")
                        && String.valueOf(answer.getContentType()).startsWith("text/html")) {
                    assertThat(ShownText.forMachines(text(answer)))
                            .as("%s for %s", row.route(), visitor)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void a_case_is_not_there_for_agencies_without_part_nor_for_roles_without_cases() throws Exception {
        isNotThereBefore(RepatriationProcess.Step.REQUEST_TRACING);
    }

    @WholeRun
    @Test
    void nor_is_one_that_was_just_opened() throws Exception {
        isNotThereBefore(IdentificationProcess.Step.SCREEN_PERSON);
    }

    private void isNotThereBefore(String step) throws Exception {
        // given
        var before = figures(OUTSIDE);
        var story = ToldStory.opened(application, 730_001).before(step);

        // when, then
        walk(story, visitors(OUTSIDE, OPENS_NO_CASE));
        assertThat(figures(OUTSIDE)).isEqualTo(before);
        lists_hold_nothing_of(story, OUTSIDE);
    }

    @Test
    void a_shared_case_is_not_there_for_agencies_without_part_nor_for_roles_without_cases() throws Exception {
        // given
        var outside = List.of("th.border1", "th.border.head", "la.focal1", "mm.focal1", "kh.ngo1", "kh.srp1");
        var before = figures(outside);
        var story = ToldStory.opened(application, 730_002).before(OriginResponseProcess.Step.REPORT_ASSESSMENT);

        // when, then
        assertThat(status(visitor("kh.mosvy1"), "/cases/" + story.number())).isEqualTo(200);
        walk(story, visitors(outside, OPENS_NO_CASE));
        assertThat(figures(outside)).isEqualTo(before);
        lists_hold_nothing_of(story, outside);
    }

    @Test
    void a_step_is_not_there_for_other_agencies_of_its_case() throws Exception {
        // given
        var story = ToldStory.opened(application, 730_003).before(OriginResponseProcess.Step.REPORT_ASSESSMENT);

        // when, then
        for (var row : AccessRow.all()) {
            for (var step : row.kind().equals("step") ? workItems.ofCase(story.number()) : List.<OpenStep>of()) {
                for (var account : List.of("th.police1", "th.legal1", "th.welfare1", "th.shelter1", "kh.btb1")) {
                    var visitor = visitor(account);
                    if (!visitor.actor().agency().equals(step.agency())) {
                        nothing(
                                story,
                                steps(story.number()),
                                visitor,
                                row,
                                step.id().value(),
                                "0");
                    }
                }
            }
        }
    }

    @Test
    void the_origin_learns_of_a_case_with_the_request_and_not_before() throws Exception {
        // given
        var story = ToldStory.opened(application, 730_004).before(RepatriationProcess.Step.REQUEST_TRACING);
        var focal = visitor("kh.mosvy1");

        // when, then
        assertThat(status(focal, "/api/v1/cases/" + story.number())).isEqualTo(404);
        story.before(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
        assertThat(status(focal, "/api/v1/cases/" + story.number())).isEqualTo(200);
        // how to call the person, who agreed to the share, stands there once and nowhere else
        assertThat(text(focal.get("/cases/" + story.number()))).containsOnlyOnce("<h1>" + story.mark() + "</h1>");
    }

    @Test
    void a_foreign_case_is_answered_as_one_that_never_was() throws Exception {
        // given
        var story = ToldStory.opened(application, 730_005);
        var stranger = visitor("la.focal1");
        var never = "C-0000-0000";

        // when, then
        for (var path : List.of("/api/v1/cases/%s", "/api/v1/cases/%s/timeline", "/cases/%s", "/cases/%s/timetable")) {
            var foreign = stranger.get(path.formatted(story.number()));
            var unknown = stranger.get(path.formatted(never));
            assertThat(foreign.getStatus()).isEqualTo(404).isEqualTo(unknown.getStatus());
            assertThat(foreign.getContentType()).isEqualTo(unknown.getContentType());
        }
    }

    /** Each route to a case and to its steps, for each of them: not there, and nothing of it in the answer. */
    private void walk(ToldStory story, List<Caller> visitors) throws Exception {
        var steps = steps(story.number());
        var agreed =
                consents(story.number()).stream().map(Consent::id).findFirst().orElse(1L);
        var rows = AccessRow.all();
        for (var row : rows) {
            var tried = row.kind().equals("step") ? StepsToTry.of(steps, rows.indexOf(row)) : List.of("-");
            for (var step : tried) {
                for (var visitor : visitors) {
                    if (row.isSomeones()) {
                        nothing(story, steps, visitor, row, step, String.valueOf(agreed));
                    }
                }
            }
        }
    }

    private static void nothing(
            ToldStory story, Set<String> steps, Caller visitor, AccessRow row, String step, String consent)
            throws Exception {
        var id =
                switch (row.kind()) {
                    case "step" -> step;
                    case "token" -> NOBODYS;
                    default -> consent;
                };
        var path = path(row, id, story.number().value());
        var answer = ask(visitor, row, path);
        var seen = answer.getStatus() + " " + answer.getRedirectedUrl();
        assertThat(seen)
                .as("%s for %s", row.route(), visitor)
                .isIn(visitor.isSignedIn() ? List.of("404 null") : List.of("401 null", "302 /"));
        assertThat(text(answer).replace(path, "what was asked for"))
                .as("%s for %s", row.route(), visitor)
                .doesNotContain(story.mark())
                .doesNotContain(story.number().value())
                .doesNotContain(steps);
    }

    private static MockHttpServletResponse ask(Caller visitor, AccessRow row, String path) throws Exception {
        return visitor.ask(row.httpMethod(), path, Set.of("POST", "PUT").contains(row.method()) ? "{\"data\":{}}" : "");
    }

    /** The row's path with something in each of its places. */
    public static String path(AccessRow row, String id, String number) {
        return row.path(number, id, "identification")
                .replace("{country}", "KH")
                .replace("{year}", "2026")
                .replace("{format}", "csv")
                .replace("{requiredMetricName}", "jvm.memory.used")
                .replace("/sbom/" + id, "/sbom/application")
                .replace("/health/**", "/health/liveness")
                .replace("/assets/**", "/assets/app.js");
    }

    private void lists_hold_nothing_of(ToldStory story, List<String> people) throws Exception {
        var number = story.number().value();
        for (var account : people) {
            var visitor = visitor(account);
            for (var path : List.of(
                    "/inbox?scope=agency",
                    "/calendar",
                    "/calendar?view=list",
                    "/api/v1/calendar?limit=200",
                    "/inbox?scope=waiting",
                    "/inbox",
                    "/cases",
                    "/api/v1/cases?limit=200",
                    "/api/v1/tasks?limit=200",
                    "/api/v1/tasks?scope=waiting&limit=200")) {
                assertThat(text(visitor.get(path)))
                        .as("%s for %s", path, account)
                        .doesNotContain(number)
                        .doesNotContain(story.mark())
                        .doesNotContain(steps(story.number()));
            }
            assertThat(text(visitor.get("/api/v1/tasks?case=" + number))).contains("\"total\":0");
            assertThat(text(visitor.get("/api/v1/cases?number=" + number))).contains("\"total\":0");
        }
    }

    /** Each figure that these people can see. */
    private TreeMap<String, Object> figures(List<String> people) throws Exception {
        var figures = new TreeMap<String, Object>();
        for (var account : people) {
            var visitor = visitor(account);
            var actor = visitor.actor();
            figures.put(account + " inbox", ActingParty.as(actor.agency(), () -> inbox.counts(actor)));
            for (var path :
                    List.of("/api/v1/tasks?limit=1", "/api/v1/tasks?scope=waiting&limit=1", "/api/v1/cases?limit=1")) {
                figures.put(account + " " + path, text(visitor.get(path)).replaceAll("(?s).*\"total\":(\\d+).*", "$1"));
            }
        }
        return figures;
    }

    private List<Consent> consents(CaseNumber number) {
        var actor = visitor("th.police1").actor();
        return ActingParty.as(actor.agency(), () -> consents.of(number, actor));
    }

    private Set<String> steps(CaseNumber number) {
        var steps = new LinkedHashSet<String>();
        workItems.ofCase(number).forEach(step -> steps.add(step.id().value()));
        finished.ofCase(number).forEach(step -> steps.add(step.id().value()));
        return steps;
    }

    @SafeVarargs
    private List<Caller> visitors(List<String>... accounts) {
        var visitors = new ArrayList<Caller>();
        for (var some : accounts) {
            some.forEach(account -> visitors.add(visitor(account)));
        }
        visitors.add(Caller.signedOut(mvc));
        return visitors;
    }

    private Caller visitor(String account) {
        return Caller.of(mvc, accounts, account);
    }

    private static int status(Caller visitor, String path) throws Exception {
        return visitor.get(path).getStatus();
    }

    private static boolean isOpen(MockHttpServletResponse answer) {
        return !CLOSED.contains(answer.getStatus()) && !"/".equals(answer.getRedirectedUrl());
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
