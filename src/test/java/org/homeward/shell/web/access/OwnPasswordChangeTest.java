package org.homeward.shell.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.homeward.directory.people.Role;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;

@WebTest
class OwnPasswordChangeTest extends WithAccounts {

    private static final String CHOSEN = "ferry lantern mango 41 steps";

    @Autowired
    JdbcClient database;

    @Test
    void another_password_opens_the_account_and_other_sessions_end() throws Exception {
        // given
        create("password-changer", Role.caseworker, false);
        var here = signIn("password-changer", PASSWORD);
        var elsewhere = signIn("password-changer", PASSWORD);

        // when
        var changed = change(here, PASSWORD, CHOSEN, CHOSEN);

        // then
        var goesOn = Objects.requireNonNull(changed.andExpect(redirectedUrl("/account?password=changed"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION"));
        mvc.perform(get("/account").cookie(goesOn)).andExpect(status().isOk());
        mvc.perform(get("/account").cookie(elsewhere)).andExpect(redirectedUrl("/"));
        assertThat(signIn("password-changer", CHOSEN)).isNotNull();
        mvc.perform(post("/sign-in")
                        .param("username", "password-changer")
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/?wrong"));
        assertThat(database.sql("select count(*) from audit_entry where what = 'passwordChanged' and actor = ?")
                        .param("password-changer")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-present-one, ferry lantern mango 41, ferry lantern mango 41, not your present password",
        "PRESENT, short, short, Enter between 12 and 128 characters",
        "PRESENT, ferry lantern mango 41, ferry lantern mango 42, The two new passwords differ",
        "PRESENT, PRESENT, PRESENT, differs from the present one",
        "PRESENT, password1234, password1234, easy to guess",
        "PRESENT, password-keeper-1, password-keeper-1, easy to guess",
    })
    void one_that_is_wrong_or_can_be_guessed_is_refused_and_not_repeated(
            String current, String chosen, String again, String said) throws Exception {
        // given
        if (accounts.byName("password-keeper").isEmpty()) {
            create("password-keeper", Role.caseworker, false);
        }
        var session = signIn("password-keeper", PASSWORD);

        // when
        var answer = change(session, present(current), present(chosen), present(again));

        // then
        answer.andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(containsString(said), not(containsString("value=\"" + present(chosen))))));
        assertThat(signIn("password-keeper", PASSWORD)).isNotNull();
    }

    @Test
    void a_form_without_its_fields_is_refused() throws Exception {
        // given
        create("password-forgetter", Role.caseworker, false);
        var session = signIn("password-forgetter", PASSWORD);

        // when
        var answer = mvc.perform(post("/account/password").cookie(session).with(csrf()));

        // then
        answer.andExpect(status().isUnprocessableContent());
    }

    private static String present(String typed) {
        return typed.equals("PRESENT") ? PASSWORD : typed;
    }

    private ResultActions change(Cookie session, String current, String chosen, String again) throws Exception {
        return mvc.perform(post("/account/password")
                .cookie(session)
                .param("current", current)
                .param("chosen", chosen)
                .param("again", again)
                .with(csrf()));
    }

    private Cookie signIn(String username, String password) throws Exception {
        return Objects.requireNonNull(mvc.perform(post("/sign-in")
                        .param("username", username)
                        .param("password", password)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION"));
    }
}
