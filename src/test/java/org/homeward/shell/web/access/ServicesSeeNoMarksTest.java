package org.homeward.shell.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.notices.news.NewsCollector;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is asked for a service, or gives it, learns neither stage nor corridor nor that it is a child's case: in its lists, on its step, by
 * what a filter finds, in notices, calendar and letter.
 */
@WebTest
class ServicesSeeNoMarksTest {

    private static final String SERVICE = "th.health1";
    private static final String HEAD = "th.health.head.of.test";

    /** Where a row says from where to where, and its stage. */
    private static final Pattern CORRIDOR = Pattern.compile("hw-row__corridor\">\\s*(<span|[^<\\s])");

    /** What a filter offers. */
    private static final Pattern OFFERED = Pattern.compile("<option.*?</option>", Pattern.DOTALL);

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    JsonMapper json;

    @Autowired
    NewsCollector news;

    private ToldStory story;

    @BeforeEach
    void a_childs_case() {
        ToldStory.people(accounts);
        story = ToldStory.opened(application, "th-kh-child", 784_010);
    }

    @ParameterizedTest
    @ValueSource(strings = {ServiceReferralProcess.Step.ANSWER_REFERRAL, ServiceReferralProcess.Step.PROVIDE_SERVICE})
    void its_step_is_all_that_it_sees(String key) throws Exception {
        // given
        story.before(ServiceReferralProcess.Step.ANSWER_REFERRAL);
        if (key.equals(ServiceReferralProcess.Step.PROVIDE_SERVICE)) {
            story.tell(open(ServiceReferralProcess.Step.ANSWER_REFERRAL));
        }
        var step = open(key);
        assertThat(step.child()).isTrue();
        var number = story.number().value();
        news.tell();

        // then: the API
        for (var task : List.of(
                json.readTree(text("/api/v1/tasks/" + step.id())),
                item("/api/v1/tasks?scope=agency&limit=200", number))) {
            assertThat(task.path("stage").isNull()).isTrue();
            assertThat(task.path("child").isNull()).isTrue();
        }
        for (var filter : List.of("stage=" + step.stage(), "stage=protection")) {
            assertThat(text("/api/v1/tasks?scope=agency&limit=200&case=" + number + "&" + filter))
                    .contains("\"total\":0");
        }
        for (var filter : List.of("child=true", "corridor=TH-KH", "stage=" + step.stage())) {
            assertThat(text("/inbox?scope=agency&" + filter)).as(filter).doesNotContain(number);
        }
        assertThat(text("/api/v1/calendar?limit=200")).doesNotContain("\"child\":true");
        var notices = json.readTree(text("/api/v1/notices?limit=200")).path("items");
        assertThat(notices)
                .filteredOn(item -> item.path("case").asString().equals(number))
                .allMatch(item -> item.path("stage").isNull());

        // and: the pages
        for (var page : List.of("/inbox?scope=agency", "/tasks/" + step.id(), "/calendar", "/notices")) {
            assertThat(OFFERED.matcher(text(page)).replaceAll(""))
                    .as(page)
                    .doesNotContain("hw-chip--child", "ไทย → ", "กัมพูชา</a>")
                    .doesNotContainPattern(CORRIDOR);
        }
        if (key.equals(ServiceReferralProcess.Step.ANSWER_REFERRAL)) {
            assertThat(notices).extracting(item -> item.path("case").asString()).contains(number);
            assertThat(paper("/tasks/" + step.id() + "/letter"))
                    .contains(number)
                    .doesNotContain("กัมพูชา", "MoU", "MOU");
        } else {
            var seen = json.readTree(text("/api/v1/cases/" + number));
            for (var gone : List.of(
                    "stage",
                    "corridor",
                    ReturnJourneyProcess.Variable.HOST_COUNTRY,
                    ReturnJourneyProcess.Variable.ORIGIN_COUNTRY,
                    "child")) {
                assertThat(seen.has(gone)).as(gone).isFalse();
            }
            assertThat(seen.path("openSteps").get(0).has("stage")).isFalse();
            assertThat(text("/cases/" + number)).doesNotContain("hw-journey", "ไทย → ", "hw-chip--child");
            assertThat(text("/api/v1/cases?limit=200&stage=" + step.stage())).doesNotContain(number);
            assertThat(text("/cases?child=true")).doesNotContain(number);
        }
    }

    @Test
    void its_supervisor_learns_no_more_from_boards_and_workload() throws Exception {
        // given
        if (accounts.byName(HEAD).isEmpty()) {
            accounts.create(
                    new AccountInput(
                            HEAD,
                            "Test person",
                            Set.of(Role.caseworker, Role.supervisor),
                            Set.of("service"),
                            new AgencyCode("TH-PHO-SKA"),
                            "th",
                            true),
                    ToldStory.PASSWORD);
        }
        story.before(ServiceReferralProcess.Step.ANSWER_REFERRAL);
        var step = open(ServiceReferralProcess.Step.ANSWER_REFERRAL);
        var number = story.number().value();
        var board = "/api/v1/overdue?scope=agency&list=all&limit=200";

        // then
        var rows = json.readTree(text(HEAD, board)).path("rows").path("items");
        assertThat(rows)
                .filteredOn(row -> row.path("case").asString().equals(number))
                .isNotEmpty()
                .allMatch(row -> row.path("stage").isNull()
                        && row.path("corridor").isNull()
                        && row.path("child").isNull());
        for (var filter : List.of("stage=" + step.stage(), "corridor=TH-KH", "child=true")) {
            assertThat(text(HEAD, board + "&" + filter)).as(filter).doesNotContain(number);
            assertThat(text(HEAD, "/overdue.csv?scope=agency&list=all&" + filter))
                    .as(filter)
                    .doesNotContain(number);
        }
        assertThat(json.readTree(text(HEAD, board)).path("cells")).isEmpty();
        assertThat(text(HEAD, "/overdue.csv?scope=agency&list=all").lines())
                .filteredOn(line -> line.contains(number))
                .isNotEmpty()
                .noneMatch(line -> line.contains("TH-KH") || line.contains("เด็ก"));
        for (var page : List.of("/overdue?scope=agency&list=all", "/workload", "/workload/steps")) {
            assertThat(OFFERED.matcher(text(HEAD, page)).replaceAll(""))
                    .as(page)
                    .doesNotContain("hw-chip--child", "ไทย → ");
        }
    }

    private String text(String account, String path) throws Exception {
        var answer = Caller.of(mvc, accounts, account).get(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    private JsonNode item(String path, String number) throws Exception {
        var items = new ArrayList<JsonNode>();
        json.readTree(text(path)).path("items").forEach(items::add);
        return items.stream()
                .filter(item -> item.path("case").asString().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private OpenStep open(String key) {
        return workItems.ofCase(story.number()).stream()
                .filter(step -> step.key().equals(key) && step.agency().value().equals("TH-PHO-SKA"))
                .findFirst()
                .orElseThrow();
    }

    private String text(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    private String paper(String path) throws Exception {
        try (var pdf = new PdfReader(get(path).getContentAsByteArray())) {
            var pages = new StringBuilder();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                pages.append(read(pdf, page));
            }
            return pages.toString();
        }
    }

    private static String read(PdfReader pdf, int page) throws IOException {
        return new PdfTextExtractor(pdf).getTextFromPage(page);
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return Caller.of(mvc, accounts, SERVICE).get(path);
    }
}
