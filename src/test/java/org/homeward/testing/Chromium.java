package org.homeward.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The machine's own Chromium, started for one test class; it calls nobody. */
public final class Chromium implements AutoCloseable {

    static final Path PROGRAM = Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(QUIET));

    /** Whether this machine has one. */
    public static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    /** A person at a device of their own. */
    public Visitor visitor(int port) {
        return new Visitor(browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setTimezoneId("Asia/Bangkok")
                .setViewportSize(1280, 900)));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
