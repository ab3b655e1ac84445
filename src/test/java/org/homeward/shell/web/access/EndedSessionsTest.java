package org.homeward.shell.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.homeward.directory.people.Role;
import org.homeward.shared.AgencyCode;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class EndedSessionsTest extends WithAccounts {

    private static final String LEAVER = "session-leaver";

    @Autowired
    JdbcClient database;

    @Test
    void a_session_ends_when_its_account_is_disabled_and_does_not_come_back() throws Exception {
        // given
        create(LEAVER, Role.caseworker, false);
        var session = signIn();
        mvc.perform(get("/inbox").cookie(session)).andExpect(status().isOk());
        assertThat(sessions()).isEqualTo(1);

        // when
        accounts.disable(LEAVER);

        // then
        assertThat(sessions()).isZero();
        mvc.perform(get("/inbox").cookie(session)).andExpect(redirectedUrl("/"));
        database.sql("update account set enabled = true where username = ?")
                .param(LEAVER)
                .update();
        mvc.perform(get("/inbox").cookie(session)).andExpect(redirectedUrl("/"));
    }

    @Test
    void an_account_that_was_disabled_elsewhere_is_out_with_its_next_click() throws Exception {
        // given
        create(LEAVER, Role.caseworker, false);
        var session = signIn();

        // when
        database.sql("update account set enabled = false where username = ?")
                .param(LEAVER)
                .update();

        // then
        mvc.perform(get("/inbox").cookie(session)).andExpect(redirectedUrl("/"));
        database.sql("update account set enabled = true where username = ?")
                .param(LEAVER)
                .update();
    }

    @Test
    void who_works_for_another_agency_signs_in_again() throws Exception {
        // given
        create(LEAVER, Role.caseworker, false);
        var session = signIn();
        var before = accounts.byName(LEAVER).orElseThrow();

        // when
        accounts.move(before, new AgencyCode("KH-MOSVY"));

        // then
        mvc.perform(get("/inbox").cookie(session)).andExpect(redirectedUrl("/"));
        assertThat(accounts.byName(LEAVER).orElseThrow().agency()).isEqualTo(new AgencyCode("KH-MOSVY"));
        accounts.move(before, before.agency());
    }

    private Cookie signIn() throws Exception {
        return Objects.requireNonNull(mvc.perform(post("/sign-in")
                        .param("username", LEAVER)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("SESSION"));
    }

    private long sessions() {
        return database.sql("select count(*) from spring_session where principal_name = ?")
                .param(LEAVER)
                .query(Long.class)
                .single();
    }
}
