package org.homeward.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Lists show no names but for ten minutes after their reader asked; titles and addresses never hold one. */
@WebTest
class NameDisplayPagesTest {

    private static final String ACCOUNT = "th.police1";

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    private Cookie[] session = {};
    private ToldStory story;
    private String name;

    @BeforeEach
    void a_case() {
        ToldStory.people(accounts);
        story = ToldStory.opened(application, 780_001);
        name = String.valueOf(
                ToldStory.answers("intake", 780_001, clock.instant()).get("givenName"));
    }

    @Test
    void the_list_of_cases_shows_names_for_ten_minutes() throws Exception {
        // given
        var list = "/cases?number=" + story.number();
        assertThat(page(list)).contains(story.number().value()).doesNotContain(name);

        // when
        assertThat(said("/names?list=cases&show=true&back=/cases?sort=number")).isEqualTo("/cases?sort=number");

        // then
        assertThat(page(list)).contains("<b class=\"hw-named\">" + name);
        assertThat(page("/inbox?scope=agency")).doesNotContain("<b class=\"hw-named\">");

        // when
        clock.advance(Duration.ofMinutes(10));

        // then
        assertThat(page(list)).doesNotContain(name);
    }

    @Test
    void the_inbox_shows_names_when_it_is_asked_and_hides_them_again() throws Exception {
        // when
        said("/names?list=inbox&show=true&back=/inbox");

        // then
        assertThat(page("/inbox?scope=agency")).contains("<b class=\"hw-named\">");

        // when
        said("/names?list=inbox&show=false&back=/inbox");

        // then
        assertThat(page("/inbox?scope=agency")).doesNotContain("<b class=\"hw-named\">");
    }

    @Test
    void the_page_of_a_case_shows_the_name_in_the_band_alone_and_hides_it() throws Exception {
        // given
        var path = "/cases/" + story.number();
        var shown = page(path);
        assertThat(shown).contains("<h1>" + name);
        assertThat(shown.replaceAll("(?s).*<title>(.*?)</title>.*", "$1"))
                .contains(story.number().value())
                .doesNotContain(name);

        // when
        said("/names?show=false&back=" + path);

        // then
        assertThat(page(path)).doesNotContain(name);
    }

    @Test
    void nobody_is_led_away_from_here() throws Exception {
        for (var back :
                new String[] {"//elsewhere.example", "/\\\\elsewhere.example", "https://elsewhere.example", "/studio"
                }) {
            assertThat(said("/names?list=cases&show=false&back=" + back)).isEqualTo("/inbox");
        }
    }

    private String page(String path) throws Exception {
        return asked(get(path).accept("text/html")).getContentAsString(StandardCharsets.UTF_8);
    }

    private String said(String path) throws Exception {
        return String.valueOf(asked(post(path).with(csrf())).getRedirectedUrl());
    }

    private MockHttpServletResponse asked(MockHttpServletRequestBuilder request) throws Exception {
        var actor = accounts.byName(ACCOUNT).map(accounts::actorOf).orElseThrow();
        if (session.length > 0) {
            request.cookie(session);
        }
        var answer = mvc.perform(request.with(authentication(new ActorAuthentication(actor))))
                .andReturn()
                .getResponse();
        if (answer.getCookies().length > 0) {
            session = answer.getCookies();
        }
        return answer;
    }
}
