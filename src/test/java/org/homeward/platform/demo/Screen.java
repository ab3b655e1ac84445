package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.Visitor;

/** What somebody does at a screen about one case, by clicks. */
final class Screen {

    private final Visitor visitor;
    private final CaseNumber number;

    Screen(Visitor visitor, CaseNumber number) {
        this.visitor = visitor;
        this.number = number;
    }

    /** Is told of the case as something new, and opens what the notice is about. */
    void isTold() {
        var page = visitor.page();
        page.locator(".hw-nav a[href='/notices']").first().click();
        page.waitForURL(address -> address.endsWith("/notices"));
        assertThat(page.locator("main").innerText()).contains(number.value());
        var row = page.locator("main tr")
                .filter(new Locator.FilterOptions().setHasText(number.value()))
                .first();
        assertThat(row.locator("form button").count()).as("it is new").isPositive();
        row.locator("a").first().click();
        page.waitForURL(address -> !address.endsWith("/notices"));
    }

    /** Opens a step from the inbox. */
    Page step(OpenStep step) {
        var page = visitor.page();
        page.locator(".hw-nav a[href='/inbox']").first().click();
        page.waitForURL(address -> address.endsWith("/inbox"));
        page.locator("a[href*='scope=agency']").first().click();
        page.waitForURL(address -> address.contains("scope=agency"));
        while (page.locator("#step-" + step.id()).count() == 0) {
            page.locator("a[rel=next]").click();
        }
        page.locator("#step-" + step.id()).click();
        page.waitForSelector("[data-island='task-form'][data-ready]");
        return visitor.ready();
    }

    /** All that stands on the step's page, in its fields too. */
    String shown(OpenStep step) {
        var page = step(step);
        var typed = page.locator("[data-island='task-form'] :is(input, textarea)")
                .evaluateAll("fields => fields.map(field => field.value).join(' ')");
        return page.locator("main").innerText() + " " + typed;
    }

    /** Fills the form in as far as it is to be checked before it is sent. */
    Page fill(OpenStep step, Map<String, Object> answers) {
        var page = step(step);
        FormByHand.patient(page).fill(answers);
        page.click("[data-action='hand-in']");
        page.waitForFunction(
                "() => /\\/(check|done)$/.test(location.pathname) || document.querySelector('.govuk-error-summary')");
        assertThat(page.locator(".govuk-error-summary").allInnerTexts()).isEmpty();
        return page;
    }

    void submit(OpenStep step, Map<String, Object> answers) {
        submit(fill(step, answers));
    }

    static void submit(Page page) {
        if (page.url().endsWith("/check")) {
            page.locator("input[name=sure]").all().forEach(sure -> sure.setChecked(true));
            page.click(".hw-check .hw-btn--main");
            page.waitForURL(address -> address.endsWith("/done"));
        }
    }

    Page theCase() {
        var page = visitor.page();
        if (!page.url().endsWith("/cases/" + number)) {
            page.locator("a[href='/cases/" + number + "']").first().click();
            page.waitForURL(address -> address.endsWith("/cases/" + number));
        }
        return page;
    }

    String file() {
        var page = theCase();
        page.locator("a[href='/cases/" + number + "/file']").first().click();
        page.waitForURL(address -> address.endsWith("/file"));
        for (var folded = page.locator("main details:not([open]) > summary"); folded.count() > 0; ) {
            folded.first().click();
        }
        return page.locator("main").innerText();
    }

    Page questions() {
        var page = theCase();
        page.locator("a[href='/cases/" + number + "/questions']").first().click();
        page.waitForURL(address -> address.endsWith("/questions"));
        return page;
    }

    void ask(String text) {
        write(questions().locator("aside form"), text);
    }

    void answer(String text) {
        write(questions().locator("form[action$='/answers']").first(), text);
    }

    private void write(Locator form, String text) {
        form.locator("textarea[name=text]").fill(text);
        form.locator("select[name=category]").selectOption("identity");
        form.locator("button.hw-btn--main").click();
        visitor.page().waitForLoadState();
        assertThat(visitor.page().locator("main").innerText()).contains(text);
    }
}
