package org.homeward.studio.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.platform.demo.ToldStory;
import org.homeward.studio.Sop;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.drafts.SopVersions;
import org.homeward.testing.BrowserTest;
import org.homeward.testing.Chromium;
import org.homeward.testing.Visitor;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A process owner opens files in the editors, under the content policy of all pages.
 *
 * <p>Long: what goes wrong while somebody edits is tried in one browser, one after the other.
 */
@BrowserTest
class EditorsTest {

    /** Of the sample each n-th file, from another one with each seed; with {@code -Plong} each. */
    private static final int EACH = Boolean.getBoolean("homeward.long") ? 1 : 20;

    private static final String SAVED = "[data-save-status][data-state=saved]";

    @Autowired
    Accounts accounts;

    @Autowired
    SopDrafts drafts;

    @Autowired
    SopVersions versions;

    @LocalServerPort
    int port;

    private Chromium chromium;
    private Visitor visitor;
    private Actor owner;

    @BeforeEach
    void an_owner_signs_in() {
        ToldStory.people(accounts);
        owner = accounts.byName("owner").map(accounts::actorOf).orElseThrow();
        chromium = new Chromium();
        visitor = chromium.visitor(port).signIn("owner", ToldStory.PASSWORD);
        visitor.complaints().clear();
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @WholeRun
    @Test
    void what_is_packaged_is_saved_without_a_change_and_breaks_no_policy() {
        long place = Long.getLong("homeward.seed", 1) - 1;
        for (var sop : versions.all()) {
            // given
            var draft = drafts.open(sop, owner);
            for (var name : edited(draft)) {
                if (place++ % EACH == 0) {
                    // when
                    var page = open(draft, name);
                    page.keyboard().press("Control+s");
                    page.waitForSelector(SAVED);
                }
            }

            // then
            assertThat(drafts.changed(draft)).as(sop.key()).isEmpty();
        }
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void an_added_step_is_stored_with_its_role_due_date_and_form() {
        // given
        var draft = drafts.open(new Sop("repatriation"), owner);
        var page = open(draft, "familyTracing.bpmn?element=userTask_assessFamily");

        // when
        page.click(".djs-context-pad .entry[data-action='own.kindStep']");
        page.waitForSelector(".djs-direct-editing-content");
        page.keyboard().type("Medical check");
        page.keyboard().press("Enter");
        page.waitForSelector("[data-element-id=userTask_medicalCheck]");
        page.locator(".djs-container").click(new Locator.ClickOptions().setPosition(300, 40));
        page.locator("[data-element-id=userTask_medicalCheck]").first().click();
        page.selectOption("#bio-properties-panel-own-role", "origin.provincial-welfare");
        page.selectOption("#bio-properties-panel-own-due", "familyTracing");
        page.selectOption("#bio-properties-panel-own-form", "familyAssessment");
        page.waitForSelector(SAVED);

        // then
        assertThat(drafts.files(draft).text("processes/repatriation/familyTracing.bpmn"))
                .contains("<bpmn:userTask id=\"userTask_medicalCheck\" name=\"Medical check\"")
                .contains("id=\"flow_medicalCheck_familyAssessed\"")
                .containsPattern("userTask_medicalCheck.*camunda:candidateGroups=\"origin.provincial-welfare\"")
                .containsPattern("userTask_medicalCheck.*camunda:dueDate=\"familyTracing\"")
                .containsPattern("userTask_medicalCheck.*camunda:formRef=\"familyAssessment\"");
        assertThat(visitor.complaints()).isEmpty();
    }

    @WholeRun
    @Test
    void a_question_offers_what_an_owner_uses_and_its_lists_by_their_words() {
        // given
        var draft = drafts.open(new Sop("repatriation"), owner);

        // when
        var page = open(draft, "family-assessment.form?element=tracingOutcome");
        page.waitForSelector("[data-group-id=group-record]");

        // then
        assertThat(page.locator(".bio-properties-panel-feel-icon:visible").count())
                .isZero();
        assertThat(page.locator(".bio-properties-panel [data-group-id]")
                        .evaluateAll("all => all.map(one => one.dataset.groupId)"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .isSubsetOf(
                        "group-general",
                        "group-ownOptions",
                        "group-staticOptions",
                        "group-condition",
                        "group-layout",
                        "group-validation",
                        "group-record",
                        "group-rules");
        assertThat(page.locator("#bio-properties-panel-own-shared option").allTextContents())
                .noneMatch(name -> name.matches("[a-z]+([A-Z][a-z]+)+"));
    }

    @WholeRun
    @Test
    void a_rule_is_changed_in_the_plain_table_of_deadlines() {
        // given
        var draft = drafts.open(new Sop("deadlines"), owner);
        var page = open(draft, "sopDeadlines.dmn");

        // when
        page.fill(".hw-rules__bar input", "familyTracing");
        page.locator(".hw-rules__table tbody tr").first().click();
        var amount = page.locator(".hw-rule__field input[name=amount]");
        amount.fill("20");
        amount.press("Tab");
        page.waitForSelector(SAVED);

        // then
        assertThat(drafts.changed(draft)).containsExactly("processes/deadlines/sopDeadlines.dmn");
    }

    @WholeRun
    @Test
    void a_draft_that_another_owner_took_over_keeps_the_text_and_says_who_writes() {
        // given
        var draft = drafts.open(new Sop("repatriation"), owner);
        var page = open(draft, "familyTracing.bpmn");
        drafts.takeOver(draft, accounts.byName("owner2").map(accounts::actorOf).orElseThrow());

        // when
        rename(page, "Assess the whole family");
        page.waitForSelector("[data-save-status][data-state=taken]");

        // then
        assertThat(drafts.changed(draft)).isEmpty();
        assertThat(page.textContent("[data-save-status]")).contains("Somebody else is writing in this draft");
        var kept = page.waitForDownload(() -> page.click(".hw-editor__note button"));
        assertThat(kept.suggestedFilename()).isEqualTo("familyTracing.bpmn");
        assertThat(open(draft, "familyTracing.bpmn").textContent("[data-save-status]"))
                .isEqualTo("Only to read");
        page.evaluate("localStorage.clear()");
    }

    @WholeRun
    @Test
    void what_another_window_saved_is_not_overwritten() {
        // given
        var draft = drafts.open(new Sop("repatriation"), owner);
        var name = "processes/repatriation/familyTracing.bpmn";
        var page = open(draft, "familyTracing.bpmn");
        var model = drafts.files(draft).text(name).replace("<bpmn:documentation>", "<bpmn:documentation>Ask first. ");
        drafts.write(draft, name, model.getBytes(StandardCharsets.UTF_8), owner);

        // when
        rename(page, "Assess the whole family");
        page.waitForSelector("[data-save-status][data-state=taken]");

        // then
        assertThat(page.textContent("[data-save-status]")).contains("saved in another window");
        assertThat(drafts.files(draft).text(name)).contains("Ask first.").doesNotContain("whole family");
        page.evaluate("localStorage.clear()");
    }

    @WholeRun
    @Test
    void a_lost_connection_keeps_the_text_and_sends_it_again() {
        // given
        var draft = drafts.open(new Sop("repatriation"), owner);
        var page = open(draft, "familyTracing.bpmn");

        // when
        page.context().setOffline(true);
        rename(page, "Assess the whole family");
        page.waitForSelector("[data-save-status][data-state=lost]");

        // then
        assertThat(drafts.changed(draft)).isEmpty();
        page.context().setOffline(false);
        page.waitForSelector(SAVED);
        assertThat(drafts.files(draft).text("processes/repatriation/familyTracing.bpmn"))
                .contains("name=\"Assess the whole family\"");
    }

    @WholeRun
    @Test
    @EnabledIfSystemProperty(named = "homeward.long", matches = "true")
    void a_text_that_was_not_sent_is_sent_when_the_file_is_opened_again() {
        // given
        var draft = drafts.open(new Sop("repatriation"), owner);
        var page = open(draft, "familyTracing.bpmn");
        page.context().setOffline(true);
        rename(page, "Assess the whole family");
        page.waitForSelector("[data-save-status][data-state=lost]");

        // when
        page.onDialog(Dialog::accept);
        page.navigate("about:blank");
        page.context().setOffline(false);
        open(draft, "familyTracing.bpmn").waitForSelector(SAVED);

        // then
        assertThat(drafts.files(draft).text("processes/repatriation/familyTracing.bpmn"))
                .contains("name=\"Assess the whole family\"");
    }

    @WholeRun
    @Test
    void a_file_of_another_program_opens_in_the_editor_and_one_of_another_kind_does_not() throws IOException {
        // given
        var draft = drafts.open(new Sop("repatriation"), owner);
        var page = open(draft, "familyTracing.bpmn");

        // when
        take(page, Path.of("forms/repatriation/family-assessment.form"));
        page.waitForSelector("[data-problems] li");

        // then
        assertThat(page.textContent("[data-problems]")).contains("family-assessment.form cannot be opened here");
        assertThat(drafts.changed(draft)).isEmpty();

        // when
        take(page, Path.of("src/test/resources/miwg/open/reference--A.4.1.bpmn"));
        page.waitForSelector(SAVED);

        // then
        assertThat(page.textContent(".hw-editor__note")).contains("Set aside", "http://www.signavio.com");
        page.waitForSelector("[data-problems] li:has-text('No case runs through this diagram yet')");
        assertThat(drafts.files(draft).text("processes/repatriation/familyTracing.bpmn"))
                .contains("BPMNShape")
                .doesNotContain("signavio:");

        // when
        take(page, withScript(Path.of("processes/repatriation/familyTracing.bpmn")));
        page.waitForSelector("[data-save-status][data-state=refused]");

        // then
        assertThat(page.textContent("[data-problems]")).contains("run code");
        assertThat(drafts.files(draft).text("processes/repatriation/familyTracing.bpmn"))
                .doesNotContain("script");
        page.evaluate("localStorage.clear()");
    }

    @WholeRun
    @Test
    @EnabledIfSystemProperty(named = "homeward.long", matches = "true")
    void a_diagram_is_saved_as_a_file_and_as_pictures() {
        // given
        var draft = drafts.open(new Sop("repatriation"), owner);
        var page = open(draft, "familyTracing.bpmn");
        page.click(".hw-editor__files summary");

        for (var button : List.of("download:bpmn", "svg:svg", "png:png")) {
            // when
            var action = button.split(":")[0];
            var saved = page.waitForDownload(() -> page.click("button[data-action=" + action + "]"));

            // then
            assertThat(saved.suggestedFilename()).isEqualTo("familyTracing." + button.split(":")[1]);
            assertThat(saved.path()).isNotEmptyFile();
        }
    }

    @WholeRun
    @Test
    @EnabledIfSystemProperty(named = "homeward.long", matches = "true")
    void a_form_larger_than_allowed_is_refused_in_words() throws IOException {
        // given
        var draft = drafts.open(new Sop("repatriation"), owner);
        var page = open(draft, "family-assessment.form");
        var form = drafts.files(draft).text("forms/repatriation/family-assessment.form");
        var large = Files.createTempFile("large", ".form");
        var many = ("{\"type\": \"text\", \"text\": \"" + "a".repeat(30_000) + "\", \"id\": \"t%d\"},").repeat(80);
        Files.writeString(large, form.replaceFirst("\"components\": \\[", "\"components\": [" + numbered(many)));

        // when
        take(page, large);
        page.waitForSelector("[data-save-status][data-state=refused]");

        // then
        assertThat(page.textContent("[data-problems]")).contains("1 MiB");
        assertThat(drafts.changed(draft)).isEmpty();
        page.evaluate("localStorage.clear()");
    }

    private static String numbered(String components) {
        var parts = components.split("%d", -1);
        var all = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            all.append(i).append(parts[i]);
        }
        return all.toString();
    }

    /** A diagram that the editor can draw, with a step that would run code; the hostile samples have no drawing. */
    private static Path withScript(Path diagram) throws IOException {
        var script = "<bpmn:scriptTask id=\"scriptTask_run\" name=\"Run\" scriptFormat=\"groovy\">"
                + "<bpmn:script>\"id\".execute()</bpmn:script></bpmn:scriptTask></bpmn:process>";
        var hostile = Files.createTempFile("script", ".bpmn");
        return Files.writeString(hostile, Files.readString(diagram).replace("</bpmn:process>", script));
    }

    private static void take(Page page, Path file) {
        page.setInputFiles("input[data-action=import]", file);
    }

    /** The first step of the tracing gets another name. */
    private static void rename(Page page, String name) {
        page.locator("[data-element-id=userTask_assessFamily]").first().click();
        var field = page.locator("#bio-properties-panel-name");
        field.fill(name);
        field.press("Tab");
    }

    private Page open(DraftId draft, String name) {
        return visitor.open("/studio/drafts/" + draft + "/edit/" + name);
    }

    private List<String> edited(DraftId draft) {
        var names = new ArrayList<String>();
        drafts.files(draft).names().stream()
                .filter(name -> name.matches(".*\\.(bpmn|dmn|form)"))
                .forEach(name -> names.add(name.substring(name.lastIndexOf('/') + 1)));
        return names;
    }
}
