package org.homeward.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.homeward.shared.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real viewers of models, decisions and forms, as the product has them, in a page that reaches nobody. */
public final class Viewers implements AutoCloseable {

    private static final JsonMapper JSON = JsonText.MAPPER;
    private static final Path FRONTEND = Path.of("src/main/frontend").toAbsolutePath();
    /** A folder of this process: the forks of a run build beside each other. */
    private static final Path BUILT = Path.of(
                    "target/viewers", String.valueOf(ProcessHandle.current().pid()))
            .toAbsolutePath();

    private static final int NOBODY = 9;

    private final Chromium chromium = new Chromium();
    private final Visitor visitor = chromium.visitor(NOBODY);
    private String language = "";

    public Viewers() {
        Built.NOW.check();
        visitor.page().context().setOffline(true);
        speak("en");
    }

    /** Begins a page in the language. */
    public Viewers speak(String asked) {
        if (!asked.equals(language)) {
            var page = visitor.page();
            page.setContent("<!doctype html><html lang='" + asked + "'><body></body></html>");
            page.addStyleTag(new Page.AddStyleTagOptions().setPath(BUILT.resolve("viewers.css")));
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(BUILT.resolve("viewers.js")));
            language = asked;
        }
        return this;
    }

    /** Asks what {@code test/viewers.js} offers; arguments and answer go as JSON. */
    public JsonNode ask(String question, Object... arguments) {
        var answer = visitor.page()
                .evaluate(
                        "async ([name, given]) => JSON.stringify(await viewers[name](...JSON.parse(given)))",
                        List.of(question, JSON.writeValueAsString(arguments)));
        return JSON.readTree(String.valueOf(answer));
    }

    /** The page itself, for keys and the size of the screen. */
    public Page page() {
        return visitor.page();
    }

    /** What the browser complained of since the last question for it. */
    public List<String> complaints() {
        var told = List.copyOf(visitor.complaints());
        visitor.complaints().clear();
        return told;
    }

    @Override
    public void close() {
        visitor.close();
        chromium.close();
    }

    /** The page's script, built once for all tests. */
    private enum Built {
        NOW;

        private final String failure = build();

        private void check() {
            if (!failure.isEmpty()) {
                throw new IllegalStateException(failure);
            }
        }

        private static String build() {
            try {
                var vite = new ProcessBuilder(
                                "node",
                                "node_modules/vite/bin/vite.js",
                                "build",
                                "--config=test/vite.config.ts",
                                "--logLevel=error",
                                "--outDir=" + BUILT)
                        .directory(FRONTEND.toFile())
                        .redirectErrorStream(true)
                        .start();
                var said = new String(vite.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return vite.waitFor() == 0 ? "" : "the viewers' page can't be built: " + said;
            } catch (IOException noNode) {
                throw new UncheckedIOException(noNode);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return "stopped";
            }
        }
    }
}
