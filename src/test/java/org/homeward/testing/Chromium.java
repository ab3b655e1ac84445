package org.homeward.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The machine's own Chromium, started once for the tests of a JVM, with devices of its own for each of them; it calls nobody. */
public final class Chromium implements AutoCloseable {

    static final Path PROGRAM = Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static @Nullable Browser running;

    private final List<BrowserContext> devices = new ArrayList<>();

    /** Whether this machine has one. */
    public static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    /** A person at a device of their own. */
    public Visitor visitor(int port) {
        var device = running()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + port)
                        .setTimezoneId("Asia/Bangkok")
                        .setViewportSize(1280, 900));
        devices.add(device);
        return new Visitor(device);
    }

    /** The one program of the JVM, again if it broke off; it goes with the JVM. */
    private static synchronized Browser running() {
        if (running == null || !running.isConnected()) {
            running = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PROGRAM)
                            .setArgs(QUIET));
        }
        return running;
    }

    @Override
    public void close() {
        devices.forEach(BrowserContext::close);
    }
}
