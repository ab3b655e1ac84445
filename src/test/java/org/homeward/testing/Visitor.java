package org.homeward.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person with a browser, and what their browser complained of. */
public final class Visitor implements AutoCloseable {

    private static final double AT_MOST_MILLIS = 60_000;

    private final BrowserContext context;

    private final Page page;

    private final List<String> complaints = new ArrayList<>();

    /** The account's language before this visit; it is the account's again after it. */
    private @Nullable String language;

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
        page.press("#password", "Enter");
        page.waitForURL(address -> !address.contains("wrong") && !address.endsWith("/"));
        language = page.locator("html").getAttribute("lang");
        return this;
    }

    /** Changes the language as the page's own menu does. */
    public void speak(String other) {
        speak(page, other);
    }

    private static void speak(Page page, String other) {
        if (!other.equals(page.locator("html").getAttribute("lang"))) {
            page.locator("button[name=lang][value=" + other + "]").first().evaluate("button => button.click()");
            page.waitForSelector("html[lang=" + other + "]");
        }
    }

    /** A page on which nothing is unsaved. */
    private Page calm() {
        var calm = context.newPage();
        calm.navigate("/");
        return calm;
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
        if (language != null) {
            speak(calm(), language);
        }
        context.close();
    }
}
