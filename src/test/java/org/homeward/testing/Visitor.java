package org.homeward.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** A person with a browser, and what their browser complained of. */
public final class Visitor implements AutoCloseable {

    private static final double AT_MOST_MILLIS = 60_000;

    private final BrowserContext context;

    private final Page page;

    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(AT_MOST_MILLIS);
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
    }

    public Page page() {
        return page;
    }

    public List<String> complaints() {
        return complaints;
    }

    public Visitor signIn(String account, String password) {
        page.navigate("/");
        page.fill("#username", account);
        page.fill("#password", password);
        page.click("main form .govuk-button");
        page.waitForURL(address -> !address.contains("wrong") && !address.endsWith("/"));
        return this;
    }

    /** Changes the language as the page's own menu does. */
    public void speak(String language) {
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            page.locator("button[name=lang][value=" + language + "]").first().evaluate("button => button.click()");
            page.waitForSelector("html[lang=" + language + "]");
        }
    }

    /** Opens a page and waits until its islands are there. */
    public Page open(String path) {
        page.navigate(path);
        return ready();
    }

    public Page ready() {
        page.waitForFunction("() => [...document.querySelectorAll('[data-island]')].every(i => i.dataset.ready)");
        return page;
    }

    @Override
    public void close() {
        context.close();
    }
}
