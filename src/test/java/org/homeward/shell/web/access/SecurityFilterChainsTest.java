package org.homeward.shell.web.access;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import org.homeward.directory.people.Role;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WebTest
class SecurityFilterChainsTest extends WithAccounts {

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda", "/app", "/api/engine", "/api/admin"})
    void an_engines_usual_doors_are_not_there_for_anybody(String path) throws Exception {
        for (var address : new String[] {path, path + "/engine/default/task"}) {
            mvc.perform(get(address)).andExpect(status().isNotFound());
            mvc.perform(post(address)).andExpect(status().isNotFound());
            mvc.perform(get(address).with(httpBasic("shell-caseworker", PASSWORD)))
                    .andExpect(status().isNotFound());
            mvc.perform(post(address).with(httpBasic("nobody", "wrong"))).andExpect(status().isNotFound());
        }
    }

    @Test
    void the_first_page_comes_with_strict_headers() throws Exception {
        mvc.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void the_right_password_opens_the_way_to_the_inbox() throws Exception {
        mvc.perform(post("/sign-in")
                        .param("username", "shell-caseworker")
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shell-operator", "nobody-at-all"})
    void a_wrong_password_and_an_unknown_name_are_answered_the_same(String name) throws Exception {
        mvc.perform(post("/sign-in")
                        .param("username", name)
                        .param("password", "wrong")
                        .with(csrf()))
                .andExpect(redirectedUrl("/?wrong"));
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        mvc.perform(post("/sign-in").param("username", "shell-caseworker").param("password", PASSWORD))
                .andExpect(status().isForbidden());
    }

    @Test
    void the_api_tells_an_account_who_it_is() throws Exception {
        mvc.perform(get("/api/v1/me").with(httpBasic("shell-caseworker", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.account").value("shell-caseworker"))
                .andExpect(jsonPath("$.roles[0]").value("caseworker"))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void the_api_refuses_those_who_are_not_its_accounts_with_a_problem() throws Exception {
        mvc.perform(get("/api/v1/me").with(httpBasic("shell-pages-only", PASSWORD)))
                .andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/me").header("Accept-Language", "km"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.title").value("សូមចូលប្រើជាមុនសិន"))
                .andExpect(jsonPath("$.reference").isNotEmpty());
    }

    @Test
    void a_disabled_account_is_out_at_once() throws Exception {
        // given
        create("shell-leaving", Role.caseworker, true);
        mvc.perform(get("/api/v1/me").with(httpBasic("shell-leaving", PASSWORD)))
                .andExpect(status().isOk());

        // when
        accounts.disable("shell-leaving");

        // then
        mvc.perform(get("/api/v1/me").with(httpBasic("shell-leaving", PASSWORD)))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void many_failed_sign_ins_for_a_name_are_too_many() throws Exception {
        for (int i = 0; i < 10; i++) {
            mvc.perform(get("/api/v1/me").with(httpBasic("shell-guessed", "wrong")))
                    .andExpect(status().isUnauthorized());
        }
        mvc.perform(get("/api/v1/me").with(httpBasic("shell-guessed", "wrong")))
                .andExpect(status().isTooManyRequests());
    }

    @Test
    void what_the_api_does_not_have_is_a_404_for_its_accounts() throws Exception {
        mvc.perform(get("/api/v1/nothing-of-this-name").with(httpBasic("shell-caseworker", PASSWORD)))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.status").value(404));
        mvc.perform(post("/api/v1/demo/clock")
                        .contentType("application/json")
                        .content("{\"advance\": \"PT2H\"}")
                        .with(httpBasic("shell-operator", PASSWORD)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/demo/state").with(httpBasic("shell-operator", PASSWORD)))
                .andExpect(status().isNotFound());
    }

    @Test
    void more_than_two_mebibytes_are_too_large() throws Exception {
        mvc.perform(post("/api/v1/me")
                        .content(new byte[2 * 1024 * 1024 + 1])
                        .contentType("application/json")
                        .with(httpBasic("shell-caseworker", PASSWORD)))
                .andExpect(status().isContentTooLarge());
    }

    @Test
    void the_api_is_described_to_its_accounts_only() throws Exception {
        mvc.perform(get("/api/v1/openapi.json")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/openapi.json").with(httpBasic("shell-caseworker", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.info.title").value("Homeward API"))
                .andExpect(jsonPath("$.paths['/api/v1/me']").exists());
        mvc.perform(get("/api/v1/openapi.json.yaml").with(httpBasic("shell-caseworker", PASSWORD)))
                .andExpect(status().isNotFound());
    }

    @Test
    void of_the_actuator_everybody_sees_health_alone() throws Exception {
        mvc.perform(get("/actuator/health")).andExpect(status().isOk());
        mvc.perform(get("/actuator")).andExpect(status().isNotFound());
        mvc.perform(get("/actuator/env")).andExpect(status().isNotFound());
        mvc.perform(get("/actuator/metrics")).andExpect(status().isNotFound());
        mvc.perform(get("/actuator/metrics").with(httpBasic("shell-caseworker", PASSWORD)))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_page_asks_those_who_are_signed_out_to_sign_in() throws Exception {
        mvc.perform(get("/inbox")).andExpect(redirectedUrl("/"));
        mvc.perform(get("/no-such-page")).andExpect(redirectedUrl("/"));
        mvc.perform(post("/cases/new")
                        .contentType("application/json")
                        .content("{}")
                        .with(csrf()))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
    }

    @Test
    void malformed_json_is_wrong_content() throws Exception {
        mvc.perform(post("/api/v1/cases")
                        .contentType("application/json")
                        .content("{\"data\": ")
                        .with(httpBasic("shell-caseworker", PASSWORD)))
                .andExpect(status().isUnprocessableContent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tasks?after=%00",
                "/api/v1/cases?after=%00",
                "/api/v1/tasks;x",
                "/api/v1/%2e/tasks",
                "/api/v1/demo/clock"
            })
    void what_no_browser_would_send_is_refused_and_never_a_failure(String address) throws Exception {
        mvc.perform(get(URI.create(address)).with(httpBasic("shell-caseworker", PASSWORD)))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void the_language_of_the_first_page_is_remembered() throws Exception {
        mvc.perform(post("/language")
                        .param("lang", "km")
                        .param("back", "//elsewhere.example")
                        .with(csrf()))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/"))
                .andExpect(cookie().value("lang", "km"));
        mvc.perform(get("/").cookie(new Cookie("lang", "km")))
                .andExpect(content().string(containsString("ឈ្មោះអ្នកប្រើ")));
    }
}
