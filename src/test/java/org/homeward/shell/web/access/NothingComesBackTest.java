package org.homeward.shell.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.Consents;
import org.homeward.casefile.DataClass;
import org.homeward.cases.ConsentWithdrawals;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.DemoAccounts;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.platform.demo.ToldStory;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/**
 * R4, R6: what the country of origin received and reported before it destroyed it comes back to none of its people: in no route, paper,
 * search, form, draft, note, notice or question, after a new request to another office either. Long, since one case is read by all accounts
 * of its receiver, each by all that it could ask.
 */
@WholeRun
@WebTest
class NothingComesBackTest {

    private static final String FIRST = "Eibenhag";
    private static final String SECOND = "Lindenau";
    private static final List<String> RECEIVING =
            List.of("kh.mosvy1", "kh.mosvy.head", "kh.btb1", "kh.srp1", "kh.register1");
    private static final String CONFIRM = InformationRecallProcess.Step.CONFIRM_DESTRUCTION;

    @Autowired
    Stories story;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    FinishedSteps finished;

    @Autowired
    Consents consents;

    @Autowired
    ConsentWithdrawals withdrawals;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    private CaseNumber number;
    private int searched;

    @Test
    void what_was_destroyed_is_nowhere_after_a_second_request() throws Exception {
        // given: Battambang reports, and everybody there writes of it
        number = story.before(RepatriationProcess.Step.REQUEST_TRACING);
        story.play(number, RepatriationProcess.Step.REQUEST_TRACING, request(FIRST, "KH-2"));
        story.play(number, OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST, Map.of("requestMissing", FIRST));
        var assess = story.open(number, FamilyTracingProcess.Step.ASSESS_FAMILY);
        assertThat(assess.agency().value()).isEqualTo("KH-DOSVY-BTB");
        post("kh.btb2", "/api/v1/tasks/" + assess.id() + "/draft", "PUT", Map.of("familyObservations", FIRST));
        post("kh.btb1", "/api/v1/cases/" + number + "/notes", "POST", Map.of("text", "The uncle sold him, " + FIRST));
        story.play(
                number,
                FamilyTracingProcess.Step.ASSESS_FAMILY,
                Map.of(
                        "familyInvolvedSuspected",
                        "yes",
                        "familyInvolvementNote",
                        "The uncle sold him, " + FIRST,
                        "familyObservations",
                        FIRST,
                        "assessorRecommendation",
                        "doNotReturn"));
        story.play(
                number,
                NationalityVerificationProcess.Step.VERIFY_NATIONALITY,
                Map.of("nationalityReasons", FIRST, "nationalityRegisterNumber", FIRST));
        post(
                "kh.mosvy1",
                "/api/v1/cases/" + number + "/questions",
                "POST",
                Map.of("text", FIRST, "category", DataClass.identity.name(), "answerBy", "2026-03-05"));
        story.play(
                number,
                OriginResponseProcess.Step.REPORT_ASSESSMENT,
                Map.of(
                        "familySummary",
                        FIRST,
                        "recommendationReasons",
                        FIRST,
                        ReturnWishProcess.Variable.ASSESSMENT_RECOMMENDATION,
                        "returnWithSupport"));
        assertThat(text(caller("kh.mosvy1").get("/api/v1/cases/" + number + "/file")))
                .contains(FIRST);
        assertThat(text(caller("th.shelter1").get("/api/v1/cases/" + number + "/file")))
                .contains(FIRST);

        // when: the person says no
        withdrawShare();

        // then: before the confirmation too nothing but the step that has it destroyed
        assertThat(story.steps(number)).contains(CONFIRM);
        nothing_but_the_destruction();

        // when
        story.play(number, CONFIRM, Map.of("destructionRemarks", FIRST));
        if (story.steps(number).contains(ReturnJourneyProcess.Step.EXPLAIN_WITHDRAWAL)) {
            story.play(number, ReturnJourneyProcess.Step.EXPLAIN_WITHDRAWAL, Map.of());
        }

        // then
        nothing_of(FIRST, RECEIVING);
        nobody_is_told_of_it();

        // when: taken up again, with another village in another province
        story.play(
                number,
                ProtectionProcess.Step.AGREE_STAY,
                Map.of(
                        ProtectionProcess.Variable.STAY_OUTCOME,
                        ProtectionProcess.Answer.RETURN_AGAIN,
                        "returnAgainBecause",
                        "changedMind"));
        for (var step : List.of(
                ReturnWishProcess.Step.COUNSEL_RETURN,
                ReturnWishProcess.Step.ASK_CONSENTS,
                ReturnWishProcess.Step.ASSESS_RISK)) {
            story.play(number, step, Map.of());
        }
        story.play(number, RepatriationProcess.Step.REQUEST_TRACING, request(SECOND, "KH-17"));

        // then
        story.play(number, OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST, Map.of("requestMissing", SECOND));
        var again = story.open(number, FamilyTracingProcess.Step.ASSESS_FAMILY);
        assertThat(again.agency().value()).isEqualTo("KH-DOSVY-SRP");
        nothing_of(FIRST, RECEIVING);
        assertThat(filled("kh.srp1", again)).contains(SECOND).doesNotContain("doNotReturn");
        story.play(number, FamilyTracingProcess.Step.ASSESS_FAMILY, Map.of("familyObservations", SECOND));
        story.play(number, OriginResponseProcess.Step.REPORT_ASSESSMENT, Map.of("familySummary", SECOND));
        story.tellBefore(number, ReturnApprovalProcess.Step.DECIDE_RETURN);
        nothing_of(FIRST, people());

        // and: the host reads on what home reported
        assertThat(text(caller("th.shelter1").get("/api/v1/cases/" + number + "/file")))
                .contains(FIRST);
        assertThat(searched).isGreaterThan(3_000);
    }

    private static Map<String, Object> request(String mark, String province) {
        var texts = new HashMap<String, Object>();
        Stream.of(
                        "prs_IdentityNumber",
                        "photoReference",
                        "nickname",
                        "districtName",
                        "communeName",
                        "villageName",
                        "villageHead",
                        "placeOfBirth",
                        "landmark",
                        "fatherName",
                        "motherName",
                        "homeContactPlan")
                .forEach(field -> texts.put(field, mark + " " + field));
        texts.put(
                "personsSought",
                List.of(Map.ofEntries(
                        entry("soughtName", mark), entry("soughtRelation", "parent"), entry("soughtWish", "yes"))));
        texts.put("originProvince", province);
        return texts;
    }

    /** The focal point has that step, and no list, page or paper of its people says more of the case. */
    private void nothing_but_the_destruction() throws Exception {
        var step = story.open(number, CONFIRM);
        nothing_of(FIRST, RECEIVING);
        nobody_is_told_of_it();
        for (var account : people()) {
            var visitor = caller(account);
            var own = account.startsWith("kh.mosvy");
            for (var path : List.of("", "/timeline", "/consents", "/messages", "/file", "/documents", "/questions")) {
                assertThat(visitor.get("/api/v1/cases/" + number + path).getStatus())
                        .as("%s for %s", path, account)
                        .isEqualTo(404);
            }
            assertThat(visitor.get("/cases/" + number).getStatus()).isEqualTo(404);
            assertThat(text(visitor.get("/api/v1/cases?limit=200"))).doesNotContain(number.value());
            assertThat(visitor.get("/api/v1/tasks/" + step.id()).getStatus()).isEqualTo(own ? 200 : 404);
        }
        var task = json.readTree(text(caller("kh.mosvy1").get("/api/v1/tasks/" + step.id())));
        assertThat(task.path("stage").isNull()).isTrue();
        assertThat(task.path("child").isNull()).isTrue();
        assertThat(text(caller("kh.mosvy1").get("/tasks/" + step.id()))).doesNotContain("ថៃ →");
    }

    /** Each route that is read, for each of them, with each step that the country had. */
    private void nothing_of(String mark, List<String> accounts) throws Exception {
        var steps = Stream.concat(
                        workItems.ofCase(number).stream()
                                .filter(step -> isHome(step.agency()))
                                .map(OpenStep::id),
                        finished.ofCase(number).stream()
                                .filter(step -> isHome(step.agency()))
                                .map(FinishedStep::id))
                .map(StepId::value)
                .toList();
        for (var account : accounts) {
            var visitor = caller(account);
            for (var row : AccessRow.all()) {
                if (row.method().equals("GET") && !row.kind().equals("demo") && isFor(account, row)) {
                    for (var id : row.kind().equals("step") ? steps : List.of("1")) {
                        unsaid(visitor, AccessTest.path(row, id, number.value()), mark);
                    }
                }
            }
            for (var list : List.of(
                    "/inbox?scope=agency",
                    "/inbox?scope=waiting",
                    "/api/v1/tasks?scope=agency&limit=200",
                    "/api/v1/tasks?scope=waiting&limit=200",
                    "/api/v1/cases?limit=200",
                    "/api/v1/notices?limit=200",
                    "/api/v1/calendar?limit=200")) {
                unsaid(visitor, list, mark);
            }
            var found = visitor.ask(HttpMethod.POST, "/cases/find?name=" + mark, "");
            assertThat(text(found)).as("search for %s", account).doesNotContain(number.value());
        }
    }

    private static boolean isFor(String account, AccessRow row) {
        var roles = DemoAccounts.rows().stream()
                .filter(one -> one.username().equals(account))
                .flatMap(one -> one.roles().stream())
                .map(Enum::name)
                .collect(Collectors.toSet());
        return row.who().contains("signedIn") || row.who().stream().anyMatch(roles::contains);
    }

    private void nobody_is_told_of_it() {
        var told = ActingParty.asSystem("test", () -> database.sql("""
                        select key from notice
                        where case_number = :number and split_part(agency, '-', 1) = 'KH' and step_id is null and over is null
                        """)
                .param("number", number.value())
                .query(String.class)
                .list());
        assertThat(told).isEmpty();
    }

    private static boolean isHome(AgencyCode agency) {
        return agency.country().value().equals("KH");
    }

    private void unsaid(Caller visitor, String path, String mark) throws Exception {
        assertThat(text(visitor.get(path))).as("%s for %s", path, visitor).doesNotContain(mark);
        searched++;
    }

    private String filled(String account, OpenStep step) throws Exception {
        return json.readTree(text(caller(account).get("/api/v1/tasks/" + step.id() + "/form")))
                .path("data")
                .toString();
    }

    private static List<String> people() {
        return DemoAccounts.rows().stream()
                .filter(row -> isHome(row.agency()))
                .map(row -> row.username())
                .toList();
    }

    private Caller caller(String account) {
        ToldStory.people(accounts);
        return Caller.of(mvc, accounts, account);
    }

    private void post(String account, String path, String method, Map<String, Object> data) throws Exception {
        var answer =
                caller(account).ask(HttpMethod.valueOf(method), path, json.writeValueAsString(Map.of("data", data)));
        assertThat(answer.getStatus()).as("%s: %s", path, text(answer)).isBetween(200, 204);
    }

    private void withdrawShare() {
        var actor = story.actor("th.shelter1");
        var answers = new DemoAnswers().of(ConsentWithdrawals.FORM, 0, clock.instant(), Map.of());
        ActingParty.as(actor.agency(), () -> {
            var consent = consents.of(number, actor).stream()
                    .filter(given -> given.purpose() == Purpose.ShareWithOriginAgency)
                    .mapToLong(Consent::id)
                    .max()
                    .orElseThrow();
            return withdrawals.withdraw(number, consent, answers, actor);
        });
    }

    private static String text(MockHttpServletResponse answer) throws IOException {
        if (!"application/pdf".equals(answer.getContentType())) {
            return answer.getContentAsString(UTF_8);
        }
        try (var pdf = new PdfReader(answer.getContentAsByteArray())) {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                pages.add(new PdfTextExtractor(pdf).getTextFromPage(page));
            }
            return String.join("\n", pages);
        }
    }
}
