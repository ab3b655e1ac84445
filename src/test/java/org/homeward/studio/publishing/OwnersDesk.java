package org.homeward.studio.publishing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.function.Consumer;
import org.homeward.testing.Visitor;

/** What a process owner does in a browser to change, try and publish a procedure. */
final class OwnersDesk {

    private final Visitor visitor;

    OwnersDesk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** The address of a new draft. */
    String draftOf(String sop) {
        var page = visitor.open("/studio/" + sop);
        page.locator("form[action='/studio/drafts'] button").first().click();
        page.waitForURL(address -> address.matches(".*/studio/drafts/\\d+"));
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    /** A rule before the one that is found so; its fields are filled by the given work. */
    void ruleBefore(String draft, String found, Consumer<Page> fill) {
        var page = visitor.open(draft + "/edit/sopDeadlines.dmn");
        page.fill(".hw-rules__bar input", found);
        page.locator(".hw-rules__table tbody tr").first().click();
        page.click(".hw-rules__bar button");
        fill.accept(page);
        back();
    }

    static void write(Page page, String column, String text) {
        page.fill("[data-column=" + column + "] input", text);
    }

    static void choose(Page page, String column, String value) {
        page.selectOption("[data-column=" + column + "] select", new SelectOption().setValue(value));
    }

    /** A step of an agency after another one, by the menu at that one. */
    void stepAfter(String draft, String file, String step, String name) {
        var page = visitor.open(draft + "/edit/" + file + "?element=" + step);
        page.click(".djs-context-pad .entry[data-action='own.kindStep']");
        page.waitForSelector(".djs-direct-editing-content");
        page.keyboard().type(name);
        page.keyboard().press("Enter");
        page.waitForSelector("#bio-properties-panel-own-role");
    }

    /** What the chosen step says of itself; it gets a form of its own name. */
    void describe(String role, String due, String guidance) {
        var page = visitor.page();
        page.fill("#bio-properties-panel-documentation", guidance);
        page.selectOption("#bio-properties-panel-own-role", role);
        page.selectOption("#bio-properties-panel-own-due", due);
        page.click("[data-entry-id=own-newForm] button");
        page.waitForSelector("[data-entry-id=own-form] a");
    }

    /** Follows the step to its form. */
    void openItsForm() {
        visitor.page().click("[data-entry-id=own-form] a");
        visitor.page().waitForURL(address -> address.contains(".form"));
        visitor.ready();
    }

    /** A question at the form's end, by keyboard, with where its answer is kept. */
    void question(String type, String label, String category) {
        var page = visitor.page();
        page.locator(".fjs-palette-field[data-field-type=" + type + "]").press("Enter");
        page.locator(".fjs-form-field-" + type).last().click();
        page.fill("#bio-properties-panel-label", label);
        page.locator("#bio-properties-panel-label").blur();
        page.waitForSelector(".fjs-form-field-" + type + " label:has-text('" + label + "')");
        page.selectOption("#bio-properties-panel-own-store", "casefile");
        page.selectOption("#bio-properties-panel-own-category", category);
        page.waitForSelector("[data-save-status][data-state=saved]");
    }

    /** A text of a file in another language; the page of texts is open. */
    void translate(String key, String text) {
        visitor.page().fill("textarea[name='" + key + "']", text);
    }

    void openTexts() {
        visitor.page().click(".hw-editor__bar a[href*='/texts/']");
        visitor.page().waitForURL(address -> address.contains("/texts/"));
    }

    void saveTexts() {
        visitor.page().click("main form .hw-btn--main");
        visitor.page().waitForURL(address -> address.contains("saved=true"));
    }

    /** Back to the draft; what was changed is saved on the way. */
    void back() {
        visitor.page().click(".hw-back");
        visitor.page().waitForURL(address -> address.matches(".*/drafts/\\d+"));
    }

    /** Begins a walk with a procedure of its own and an adult from Cambodia in Thailand. */
    void walk(String draft, String process) {
        var page = visitor.open(draft + "/try");
        page.selectOption("#process", process);
        page.selectOption("#host", "TH");
        page.selectOption("#origin", "KH");
        page.locator("main form .hw-btn--main").first().click();
        page.waitForURL(address -> address.matches(".*/try/w[0-9a-f]{32}"));
        visitor.ready();
    }

    /** Hands a form in, here or in a walk, and waits for what comes after it. */
    void handIn() {
        var page = visitor.page();
        var before = page.locator("h1").textContent();
        page.click("[data-action='hand-in']");
        page.waitForFunction("before => document.querySelector('h1').textContent !== before", before);
        visitor.ready();
    }

    void askReview(String draft) {
        var page = visitor.open(draft);
        page.click("form[action$='/review'] button");
        page.waitForSelector("form[action$='/return']");
    }

    /** The other way of the draft is meant: the walks of the program that stop in it are taken out. */
    void takeOutStoppedWalks(String draft) {
        var page = visitor.open(draft + "/try");
        page.click("form[action$='/try/scenarios'] button");
        page.waitForURL(address -> address.endsWith("/try/scenarios"));
        page.click("form[action$='/delivered/removal'] button");
        page.waitForURL(address -> address.endsWith("/try"));
    }

    /** Decides as the second person, who accepts each due rule that comes along. */
    void publish(String draft, String cases, String reason) {
        var page = visitor.open(draft + "/publish");
        page.check("input[name=cases][value=" + cases + "]");
        page.locator("input[name=accepted]").all().forEach(Locator::check);
        page.fill("#reason", reason);
        page.click("form[action$='/publish'] button");
        page.waitForSelector("main .hw-guide");
    }

    boolean mayPublish(String draft) {
        return visitor.open(draft + "/publish")
                        .locator("form[action$='/publish']")
                        .count()
                > 0;
    }

    /** What the comparison says, all of it. */
    String compared(String draft) {
        return visitor.open(draft + "/compare").locator("main").innerText();
    }
}
