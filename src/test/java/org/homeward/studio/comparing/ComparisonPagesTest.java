package org.homeward.studio.comparing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.studio.Sop;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.problems.DraftProblems;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** What a draft or a version changes, on its page. It opens drafts, so that its application is its own. */
@WholeRun
@WebTest
@DirtiesContext
@TestPropertySource(properties = "homeward.test.cases=comparing")
class ComparisonPagesTest {

    private static final String TRACING = "processes/repatriation/familyTracing.bpmn";
    private static final String DEADLINES = "processes/deadlines/sopDeadlines.dmn";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    SopDrafts drafts;

    @Autowired
    DraftProblems problems;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void a_draft_is_compared_in_words_in_the_picture_and_in_the_forms() throws Exception {
        // given
        var draft = draft("repatriation", TRACING, "origin.provincial-welfare", "origin.focal-point");
        var form = "forms/repatriation/family-assessment.form";
        drafts.write(
                draft,
                form,
                edited(draft, form, "\"label\": \"Result\"", "\"label\": \"What came of it\""),
                owner().actor());

        // when
        var page = page("/studio/drafts/" + draft + "/compare");

        // then
        assertThat(page)
                .contains("<b>Assess the family</b> is now done by <ins>")
                .contains("<del>Result</del>", "<ins>What came of it</ins>")
                .contains("data-changed=\"[&quot;userTask_assessFamily&quot;]\"")
                .contains("/versions/1/files/" + TRACING, "/studio/drafts/" + draft + "/files/" + TRACING);
        assertThat(page.split("data-notes=")).hasSize(3).satisfies(parts -> {
            assertThat(parts[1]).contains("Provincial social affairs", "30 days");
            assertThat(parts[2]).contains("National focal point", "30 days");
        });
    }

    @Test
    void a_draft_without_a_change_says_so() throws Exception {
        var draft = drafts.open(new Sop("limits"), owner().actor());
        assertThat(page("/studio/drafts/" + draft + "/compare")).contains("The two versions mean the same.");
    }

    @Test
    void a_deadline_is_called_as_the_steps_of_the_other_procedures() throws Exception {
        // given
        var draft = draft("deadlines", DEADLINES, "<text>30</text>", "<text>20</text>");

        // then
        assertThat(page("/studio/drafts/" + draft + "/compare"))
                .contains("<b>Assess the family</b>: due <del>30</del> → <ins>20 days</ins>, for all cases.");
        assertThat(owner().get("/api/v1/studio/drafts/" + draft + "/words").getContentAsString(UTF_8))
                .contains("“Assess the family”: due 30 → 20 days, for all cases.");
    }

    @Test
    void two_versions_are_compared_and_their_diagrams_shown() throws Exception {
        assertThat(page("/studio/repatriation/versions/1/1")).contains("The two versions mean the same.");
        assertThat(owner().get("/studio/repatriation/versions/1/files/" + TRACING)
                        .getContentAsString(UTF_8))
                .contains("<bpmn:process id=\"familyTracing\"");
        assertThat(owner().get("/studio/repatriation/versions/1/names/" + TRACING + "?lang=km")
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        for (var path : new String[] {
            "/studio/nothing/versions/1/1",
            "/studio/repatriation/versions/1/99",
            "/studio/repatriation/versions/0/1",
            "/studio/repatriation/versions/1/files/processes/repatriation/none.bpmn",
            "/studio/repatriation/versions/1/files/forms/repatriation/risk-assessment.form",
            "/studio/drafts/99999/compare"
        }) {
            assertThat(owner().get(path).getStatus()).as(path).isEqualTo(404);
        }
    }

    @Test
    void nobody_but_process_owners_compares() throws Exception {
        var draft = drafts.open(new Sop("panel"), owner().actor());
        var other = Caller.of(mvc, accounts, "th.shelter1");
        assertThat(other.get("/studio/drafts/" + draft + "/compare").getStatus())
                .isEqualTo(404);
        assertThat(other.get("/studio/panel/versions/1/1").getStatus()).isEqualTo(403);
    }

    @Test
    void a_draft_is_checked_within_the_procedures_in_force() {
        // given
        var wrong = draft("repatriation", TRACING, "dueDate=\"familyTracing\"", "dueDate=\"someDay\"");
        var right = draft("repatriation", TRACING, "dueDate=\"familyTracing\"", "dueDate=\"tracingRequest\"");

        // then
        assertThat(problems.of(new Sop("repatriation"), drafts.files(wrong)))
                .extracting("code")
                .contains("deadlineUnknown");
        assertThat(problems.of(new Sop("repatriation"), drafts.files(right))).isEmpty();
    }

    private DraftId draft(String sop, String file, String words, String others) {
        var draft = drafts.open(new Sop(sop), owner().actor());
        drafts.write(draft, file, edited(draft, file, words, others), owner().actor());
        return draft;
    }

    private byte[] edited(DraftId draft, String file, String words, String others) {
        var text = drafts.files(draft).text(file);
        assertThat(text).contains(words);
        var rule = file.equals(DEADLINES) ? text.indexOf("rule_familyTracing\"") : 0;
        var place = text.indexOf(words, rule);
        return (text.substring(0, place) + others + text.substring(place + words.length())).getBytes(UTF_8);
    }

    private String page(String path) throws Exception {
        var answer = owner().get(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    private Caller owner() {
        return Caller.of(mvc, accounts, "owner");
    }
}
