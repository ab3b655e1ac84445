package org.homeward.studio.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.platform.demo.ToldStory;
import org.homeward.studio.Sop;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.Drafts;
import org.homeward.studio.drafts.SopVersions;
import org.homeward.testing.BrowserTest;
import org.homeward.testing.Chromium;
import org.homeward.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A process owner opens files in the editors, under the content policy of all pages. */
@BrowserTest
class EditorsTest {

    /** Of the sample each n-th file; with {@code -Plong} each. */
    private static final int EACH = Boolean.getBoolean("homeward.long") ? 1 : 12;

    private static final String SAVED = "[data-save-status][data-state=saved]";

    @Autowired
    Accounts accounts;

    @Autowired
    Drafts drafts;

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

    @Test
    void what_is_packaged_is_saved_without_a_change_and_breaks_no_policy() {
        int place = 0;
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
                .contains("id=\"flow_assessFamily_medicalCheck\"")
                .containsPattern("userTask_medicalCheck.*camunda:candidateGroups=\"origin.provincial-welfare\"")
                .containsPattern("userTask_medicalCheck.*camunda:dueDate=\"familyTracing\"")
                .containsPattern("userTask_medicalCheck.*camunda:formRef=\"familyAssessment\"");
        assertThat(visitor.complaints()).isEmpty();
    }

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
