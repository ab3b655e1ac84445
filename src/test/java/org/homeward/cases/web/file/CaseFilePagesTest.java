package org.homeward.cases.web.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.ActingParty;
import org.homeward.shared.ForbiddenLetterWords;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each of a case's readers finds on the page of what is known, over pages and API, as a case goes on. Long: one story has all readers.
 */
@WholeRun
@WebTest
class CaseFilePagesTest {

    private static final List<String> HOST =
            List.of("th.police1", "th.welfare1", "th.shelter1", "th.legal1", "th.focal1", "th.shelter.head");
    private static final List<String> ORIGIN = List.of("kh.mosvy1", "kh.mosvy.head", "kh.btb1");
    private static final Set<String> AGREED =
            Set.of("Services", "ShareWithPolice", "ShareWithOriginAgency", "FamilyContact");

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    FinishedSteps finished;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    CaseFileViews views;

    private ToldStory story;

    @BeforeEach
    void a_case() {
        ToldStory.people(accounts);
        story = ToldStory.opened(application, 770_001);
    }

    @Test
    void each_reader_finds_the_classes_that_the_matrix_gives_it_and_no_others() throws Exception {
        // given
        story.before(ReturnApprovalProcess.Step.DECIDE_RETURN);
        var tried = 0;
        var wrong = new ArrayList<String>();

        // when
        for (var account : Stream.concat(HOST.stream(), ORIGIN.stream()).toList()) {
            for (var item : items(account)) {
                tried++;
                if (!allowed(item, account)) {
                    wrong.add(account + " " + item.path("category").asString() + " "
                            + item.path("field").asString());
                }
            }
        }

        // then
        System.out.printf("what is known: %d answers read, %d against the matrix%n", tried, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(150);
        assertThat(fields("th.shelter1")).contains("narrative", "givenName", "blockedContacts", "familySummary");
        assertThat(fields("th.police1")).contains("healthNeed").doesNotContain("familySummary", "careNeeds");
    }

    @Test
    void the_origin_reads_what_was_sent_with_its_country_and_day_and_nothing_else() throws Exception {
        // given
        clock.advance(Duration.ofDays(1));
        story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);

        // then
        var read = items("kh.mosvy1");
        var fromHost = read.stream()
                .filter(item -> item.path("country").asString().equals("TH"))
                .toList();
        assertThat(fromHost).isNotEmpty().allSatisfy(item -> {
            assertThat(item.path("agency").isNull()).isTrue();
            assertThat(item.path("step").isNull()).isTrue();
            assertThat(item.path("at").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(item.path("correctable").asBoolean()).isFalse();
        });
        assertThat(fromHost.stream().map(item -> item.path("field").asString()))
                .contains("givenName", "fatherName", "blockedContacts")
                .doesNotContain(
                        "narrative",
                        "safeContactPlan",
                        "place",
                        "careNeeds",
                        "screenerOrganisation",
                        "interpreterUsed");
        assertThat(page("kh.mosvy1", "/file"))
                .contains("ថៃ")
                .doesNotContain("TH-DATIP", "กองต่อต้าน", RepatriationProcess.Step.REQUEST_TRACING);
    }

    @Test
    void the_host_reads_what_the_origin_answered_once_it_was_sent() throws Exception {
        // given
        story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);
        assertThat(fields("th.shelter1")).doesNotContain("familyWilling", "familySummary");

        // when
        story.before(ReturnApprovalProcess.Step.REQUEST_APPROVAL);

        // then
        assertThat(fields("th.shelter1")).contains("familySummary", "recommendationReasons");
        assertThat(fields("th.shelter1")).doesNotContain("familyWilling", "familyObservations");
    }

    @Test
    void the_file_is_not_there_for_who_sees_own_steps_alone_nor_for_a_side_that_left() throws Exception {
        // given
        story.before(HandoverProcess.Step.HAND_OVER);

        // then
        for (var path : List.of("/file", "/file.pdf")) {
            assertThat(visitor("th.border1")
                            .get("/cases/" + story.number() + path)
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(visitor("th.border.head").get(api("/file")).getStatus()).isEqualTo(404);
        assertThat(page("th.border1", "")).doesNotContain("/file\"", "/answers\"");

        // when
        story.before(HandoverProcess.Step.RECEIPT_HANDOVER);

        // then
        assertThat(visitor("th.shelter1").get(api("/file")).getStatus()).isEqualTo(404);
        assertThat(visitor("th.shelter1")
                        .get("/cases/" + story.number() + "/file")
                        .getStatus())
                .isEqualTo(404);
        assertThat(visitor("kh.mosvy1").get(api("/file")).getStatus()).isEqualTo(200);
    }

    @Test
    void the_page_says_in_words_what_was_answered_who_and_in_which_step() throws Exception {
        // given
        story.before(IdentificationProcess.Step.DECIDE_STATUS);

        // when
        var page = page("th.shelter1", "/file");

        // then
        assertThat(page)
                .contains(story.mark())
                .contains("ท่าน")
                .contains("ส่วนอื่นเก็บไว้กับผู้ที่จำเป็นต้องใช้")
                .doesNotContain(">Masculine<", "known.", "exploitationDetail<");
        assertThat(page.substring(0, page.indexOf("</title>"))).doesNotContain(story.mark());
        assertThat(page("th.shelter1", "")).contains("/file\"", "/answers\"");
    }

    @Test
    void the_paper_carries_no_word_of_what_the_case_is_about() throws Exception {
        // given
        story.before(RepatriationProcess.Step.REQUEST_TRACING);

        // when
        var pdf = visitor("th.shelter1").get("/cases/" + story.number() + "/file.pdf");

        // then
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        try (var document = new PdfReader(pdf.getContentAsByteArray())) {
            var text = new StringBuilder();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(document).getTextFromPage(page));
            }
            assertThat(ForbiddenLetterWords.allow(text.toString()))
                    .as(text.toString())
                    .isTrue();
            assertThat(text).contains(story.number().value()).contains(story.mark());
        }
    }

    @Test
    void what_is_printed_of_the_page_carries_none_either_in_any_language() {
        // given
        story.before(RepatriationProcess.Step.REQUEST_TRACING);
        var shelter = visitor("th.shelter1").actor();

        // then
        for (var language : List.of(Locale.ENGLISH, Locale.forLanguageTag("km"), Locale.forLanguageTag("th"))) {
            var file = ActingParty.as(shelter.agency(), () -> views.of(story.number(), shelter, language));
            var words = file.words();
            var printed = file.parts().stream()
                    .filter(CaseFileView.Part::onPaper)
                    .flatMap(part -> part.lines().stream())
                    .filter(CaseFileView.Line::onPaper)
                    .toList();
            assertThat(printed).hasSizeGreaterThan(20).allSatisfy(line -> {
                var newest = line.answer().newest();
                assertThat(ForbiddenLetterWords.allow(line.answer().label() + newest.text()))
                        .isTrue();
                assertThat(words.safe(newest))
                        .isEqualTo(ForbiddenLetterWords.allow(
                                words.who(newest.known().by()) + words.step(newest)));
            });
            assertThat(printed).anyMatch(line -> !words.safe(line.answer().newest()));
        }
    }

    @Test
    void a_finished_step_opens_as_it_was_answered_for_its_side_as_far_as_each_may_read() throws Exception {
        // given
        story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);
        var interview = done(IdentificationProcess.Step.INTERVIEW_PERSON);
        var consents = done(ReturnWishProcess.Step.ASK_CONSENTS);

        // then
        assertThat(answers("th.shelter1", interview)).contains("narrative", "givenName", "con_Consent");
        assertThat(answers("th.police1", interview)).contains("givenName");
        assertThat(answers("th.focal1", interview)).doesNotContain("narrative", "vic_TypeOfExploitation");
        assertThat(answers("th.shelter1", consents))
                .contains(
                        ReturnWishProcess.Variable.CONSENT_RETURN, RepatriationProcess.Variable.CONSENT_FAMILY_CONTACT);
        assertThat(visitor("kh.mosvy1")
                        .get(api("/steps/" + interview + "/answers"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(visitor("th.shelter1")
                        .get(api("/steps/" + done(FamilyTracingProcess.Step.ASSESS_FAMILY) + "/answers"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(page("th.shelter1", "/steps/" + interview + "/answers"))
                .contains(story.mark())
                .doesNotContain("data-island", "<textarea");
        assertThat(visitor("th.police1").get("/tasks/" + interview).getStatus()).isEqualTo(404);
    }

    private String done(String key) {
        return finished.ofCase(story.number()).stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private Set<String> answers(String account, String step) throws Exception {
        var body = json.readTree(text(visitor(account), api("/steps/" + step + "/answers")));
        var fields = new LinkedHashSet<String>();
        body.path("items").forEach(item -> fields.add(item.path("field").asString()));
        return fields;
    }

    /** An agency reads its own answers back, whatever their class. */
    private boolean allowed(JsonNode item, String account) {
        var reader = visitor(account).actor();
        return item.path("agency").asString().equals(reader.agency().value())
                || MatrixRows.allow(
                        item.path("category").asString(), item.path("field").asString(), reader, AGREED);
    }

    private List<JsonNode> items(String account) throws Exception {
        var items = new ArrayList<JsonNode>();
        json.readTree(text(visitor(account), api("/file"))).path("items").forEach(items::add);
        return items;
    }

    private List<String> fields(String account) throws Exception {
        return items(account).stream()
                .map(item -> item.path("field").asString())
                .toList();
    }

    private String api(String path) {
        return "/api/v1/cases/" + story.number() + path;
    }

    private String page(String account, String path) throws Exception {
        return text(visitor(account), "/cases/" + story.number() + path);
    }

    private Caller visitor(String account) {
        return Caller.of(mvc, accounts, account);
    }

    private static String text(Caller visitor, String path) throws Exception {
        var answer = visitor.get(path);
        assertThat(answer.getStatus()).as("%s for %s", path, visitor).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
