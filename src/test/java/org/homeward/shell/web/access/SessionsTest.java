package org.homeward.shell.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** A session ends when its person has gone. */
@WebTest
class SessionsTest extends WithAccounts {

    private static final String ACTIVE = "active";

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    private Cookie cookie;

    @BeforeEach
    void sign_in() throws Exception {
        cookie = mvc.perform(post("/sign-in")
                        .param("username", "shell-caseworker")
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
        assertThat(open("/inbox")).isEqualTo(200);
    }

    @Test
    void a_list_that_fetches_itself_keeps_no_session_alive() throws Exception {
        // given
        lastSeen(sessions, Duration.ofMinutes(29));

        // when
        var before = lastSeen(sessions);
        assertThat(fetched("/inbox")).isEqualTo(200);

        // then
        assertThat(lastSeen(sessions)).isEqualTo(before);
        lastSeen(sessions, Duration.ofMinutes(31));
        assertThat(fetched("/inbox")).isNotEqualTo(200);
        assertThat(open("/inbox")).isNotEqualTo(200);
    }

    @Test
    void a_person_who_works_stays_signed_in() throws Exception {
        // given
        lastSeen(sessions, Duration.ofMinutes(29));
        var before = lastSeen(sessions);

        // when
        assertThat(open("/inbox")).isEqualTo(200);

        // then
        assertThat(lastSeen(sessions)).isGreaterThan(before);
    }

    @Test
    void two_pages_that_are_opened_at_the_same_time_may_both_be_the_first_to_keep_something() {
        twoPagesKeep(sessions);
    }

    @Test
    void the_inbox_says_that_it_fetches_itself() throws Exception {
        assertThat(mvc.perform(get("/inbox").cookie(cookie))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Homeward-Refresh");
    }

    @Test
    void the_cookie_goes_over_https_only_unless_this_is_the_demo() throws IOException {
        assertThat(setting("application.yaml")).isEqualTo(true);
        assertThat(setting("application-demo.yaml")).isEqualTo(false);
    }

    private static Object setting(String file) throws IOException {
        return new YamlPropertySourceLoader()
                .load(file, new ClassPathResource(file))
                .get(0)
                .getProperty("server.servlet.session.cookie.secure");
    }

    private int open(String page) throws Exception {
        return mvc.perform(get(page).cookie(cookie)).andReturn().getResponse().getStatus();
    }

    private int fetched(String page) throws Exception {
        return mvc.perform(get(page).cookie(cookie).header("HX-Request", "true").header("Homeward-Refresh", "true"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static <S extends Session> long lastSeen(FindByIndexNameSessionRepository<S> sessions) {
        return sessions.findByPrincipalName("shell-caseworker").values().stream()
                .mapToLong(session -> session.<Long>getRequiredAttribute(ACTIVE))
                .max()
                .orElseThrow();
    }

    private static <S extends Session> void lastSeen(FindByIndexNameSessionRepository<S> sessions, Duration ago) {
        for (var session : sessions.findByPrincipalName("shell-caseworker").values()) {
            session.setAttribute(ACTIVE, Instant.now().minus(ago).toEpochMilli());
            sessions.save(session);
        }
    }

    private static <S extends Session> void twoPagesKeep(FindByIndexNameSessionRepository<S> sessions) {
        // given
        var session = sessions.createSession();
        sessions.save(session);
        var one = sessions.findById(session.getId());
        var other = sessions.findById(session.getId());

        // when
        one.setAttribute("kept", "first");
        other.setAttribute("kept", "second");
        sessions.save(one);
        sessions.save(other);

        // then
        assertThat(sessions.findById(session.getId()).<String>getAttribute("kept"))
                .isEqualTo("second");
        sessions.deleteById(session.getId());
    }
}
