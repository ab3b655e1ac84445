package org.homeward.studio.comparing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.studio.Sop;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.testing.BrowserTest;
import org.homeward.testing.Chromium;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The comparison in a browser: both diagrams with their marks, wide and narrow, nothing for axe to complain of. */
@WholeRun
@BrowserTest
@DirtiesContext
@TestPropertySource(properties = "homeward.test.cases=comparing")
class ComparisonInBrowserTest {

    private static final String TRACING = "processes/repatriation/familyTracing.bpmn";
    private static final Path AXE = Path.of("src/main/frontend/node_modules/axe-core/axe.min.js");
    private static final String SERIOUS = """
        async () => (await axe.run(document, {resultTypes: ['violations']})).violations
          .filter(found => ['serious', 'critical'].includes(found.impact))
          .map(found => found.id + ': ' + found.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | '))
        """;

    @Autowired
    Accounts accounts;

    @Autowired
    SopDrafts drafts;

    @LocalServerPort
    int port;

    @Test
    void both_diagrams_are_marked_and_fit_a_narrow_screen() throws Exception {
        // given
        ToldStory.people(accounts);
        var owner = accounts.byName("owner").map(accounts::actorOf).orElseThrow();
        var draft = drafts.open(new Sop("repatriation"), owner);
        var text = drafts.files(draft).text(TRACING);
        drafts.write(
                draft,
                TRACING,
                text.replace("origin.provincial-welfare", "origin.focal-point")
                        .replace("Find the family and visit them", "Visit the family")
                        .getBytes(UTF_8),
                owner);
        var form = "forms/repatriation/family-assessment.form";
        drafts.write(
                draft,
                form,
                drafts.files(draft)
                        .text(form)
                        .replace("\"label\": \"Result\"", "\"label\": \"What came of it\"")
                        .getBytes(UTF_8),
                owner);

        try (var chromium = new Chromium();
                var visitor = chromium.visitor(port)) {
            visitor.signIn("owner", ToldStory.PASSWORD);
            for (var language : List.of("en", "km", "th")) {
                // when
                visitor.speak(language);
                visitor.page().setViewportSize(1280, 900);
                var page = visitor.open("/studio/drafts/" + draft + "/compare");

                // then
                assertThat(page.locator(".hw-diagram .hw-step-changed").count()).isEqualTo(2);
                assertThat(page.locator(".hw-diagram .hw-note").count()).isEqualTo(2);
                page.evaluate(Files.readString(AXE));
                assertThat(page.evaluate(SERIOUS))
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                        .isEmpty();
                shot(page, language + "-1280");
                page.setViewportSize(360, 740);
                assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                        .isEqualTo(360);
                shot(page, language + "-360");
            }
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screens/compare-" + name + ".png"))
                .setFullPage(true));
    }
}
