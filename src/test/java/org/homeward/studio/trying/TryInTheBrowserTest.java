package org.homeward.studio.trying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeRun
@BrowserTest
class TryInTheBrowserTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"en", "km", "th"})
    void a_walk_shows_the_form_as_its_agency_would_see_it_on_a_small_screen(String language) throws IOException {
        // given
        ToldStory.people(accounts);
        var owner = accounts.byName("owner").map(accounts::actorOf).orElseThrow();
        var at = "/studio/drafts/" + drafts.open(new Sop("identification"), owner) + "/try";

        try (var chromium = new Chromium();
                var visitor = chromium.visitor(port)) {
            visitor.page().setViewportSize(360, 740);
            visitor.signIn("owner", ToldStory.PASSWORD).speak(language);

            // when
            var page = visitor.open(at);
            assertThat(serious(page)).isEmpty();
            page.selectOption("#process", "identification");
            page.selectOption("#host", "TH");
            page.locator("main form .hw-btn--main").first().click();
            page.waitForURL(address -> address.matches(".*/try/w[0-9a-f]{32}"));
            visitor.ready();

            // then
            assertThat(page.locator(".fjs-form-field").count()).isGreaterThan(5);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(360);
            assertThat(serious(page)).isEmpty();
            page.locator("form[action$='/end'] button").click();
            page.waitForURL(address -> address.endsWith("/try"));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static List<?> serious(com.microsoft.playwright.Page page) throws IOException {
        page.evaluate(Files.readString(AXE));
        return (List<?>) page.evaluate(SERIOUS);
    }
}
