package org.homeward.shell.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.homeward.directory.people.ApiTokens;
import org.homeward.directory.people.Role;
import org.homeward.shell.web.access.WithAccounts;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class ApiTokensTest extends WithAccounts {

    private static final String OWNER = "token-owner";
    private static final Pattern SECRET = Pattern.compile("hwt_[A-Za-z0-9_-]{43}");

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @BeforeEach
    void the_owner_has_an_account_and_no_token() {
        create(OWNER, Role.caseworker, true);
        database.sql("delete from api_token where account = ?").param(OWNER).update();
    }

    @Test
    void a_token_opens_the_api_for_its_account_and_leaves_no_session() throws Exception {
        // given
        var secret = made("report");

        // when, then
        mvc.perform(me(secret))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.account").value(OWNER))
                .andExpect(header().doesNotExist("Set-Cookie"));
        assertThat(tokens.of(OWNER)).singleElement().satisfies(token -> assertThat(token.lastUsed())
                .isNotNull());
        mvc.perform(get("/inbox").header("Authorization", "Bearer " + secret)).andExpect(redirectedUrl("/"));
    }

    @Test
    void tokens_that_open_nothing_are_all_answered_the_same() throws Exception {
        // given
        create("token-leaver", Role.caseworker, true);
        create("token-demoted", Role.caseworker, true);
        var expired = made("expired");
        var leavers = tokens.make("token-leaver", "leaver", "test").secret();
        var demoteds = tokens.make("token-demoted", "demoted", "test").secret();
        clock.advance(Duration.ofDays(90));
        var revoked = made("revoked");

        // when
        tokens.revoke(
                accounts.actorOf(accounts.byName(OWNER).orElseThrow()),
                tokens.of(OWNER).get(0).id());
        accounts.disable("token-leaver");
        database.sql("update account set api = false where username = 'token-demoted'")
                .update();

        // then
        var unknown = refused("hwt_" + "A".repeat(43));
        for (var secret : List.of(expired, leavers, demoteds, revoked, "hwt_short", "")) {
            assertThat(refused(secret)).isEqualTo(unknown);
        }
    }

    @Test
    void an_expired_token_worked_until_its_last_day() throws Exception {
        // given
        var secret = made("report");

        // when
        clock.advance(Duration.ofDays(90).minusMinutes(1));

        // then
        mvc.perform(me(secret)).andExpect(status().isOk());
    }

    @Test
    void a_wrong_token_is_tried_too_often() throws Exception {
        var wrong = "hwt_" + "B".repeat(43);
        for (int i = 0; i < 10; i++) {
            mvc.perform(me(wrong).with(from("192.0.2.1"))).andExpect(status().isUnauthorized());
        }
        mvc.perform(me(wrong).with(from("192.0.2.1"))).andExpect(status().isTooManyRequests());
    }

    @Test
    void the_page_shows_a_new_token_once_and_nothing_keeps_it() throws Exception {
        // when
        var answer = mvc.perform(post("/account/tokens")
                        .param("name", " nightly export ")
                        .with(signedIn(OWNER))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        // then
        var found = SECRET.matcher(answer);
        assertThat(found.find()).isTrue();
        mvc.perform(me(found.group())).andExpect(status().isOk());
        mvc.perform(get("/account").with(signedIn(OWNER)))
                .andExpect(content().string(containsString("nightly export")))
                .andExpect(content().string(not(containsString(found.group()))));
        assertThat(database.sql("select t::text from api_token t where account = ?")
                        .param(OWNER)
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContain(found.group()));
    }

    @Test
    void a_token_needs_a_name_of_its_own() throws Exception {
        // given
        made("report");

        // when, then
        for (var name : List.of("report", "", "x".repeat(61))) {
            mvc.perform(post("/account/tokens")
                            .param("name", name)
                            .with(signedIn(OWNER))
                            .with(csrf()))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("href=\"#name\"")));
        }
        assertThat(tokens.of(OWNER)).hasSize(1);
    }

    @Test
    void a_person_has_so_many_tokens_and_no_more() throws Exception {
        // given
        for (int i = 0; i < 20; i++) {
            made("number " + i);
        }

        // when, then
        mvc.perform(post("/account/tokens")
                        .param("name", "one more")
                        .with(signedIn(OWNER))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void a_person_revokes_their_own_tokens_and_nobody_elses() throws Exception {
        // given
        var secret = made("report");
        var address = "/account/tokens/" + tokens.of(OWNER).get(0).id() + "/revocation";

        // when, then
        mvc.perform(post(address).with(signedIn("shell-caseworker")).with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(me(secret)).andExpect(status().isOk());
        mvc.perform(post(address).with(signedIn(OWNER)).with(csrf())).andExpect(redirectedUrl("/account"));
        mvc.perform(me(secret)).andExpect(status().isUnauthorized());
        mvc.perform(post(address).with(signedIn(OWNER)).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void an_account_without_api_use_gets_no_token() throws Exception {
        mvc.perform(get("/account").with(signedIn("shell-pages-only")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/account/tokens"))));
        mvc.perform(post("/account/tokens")
                        .param("name", "report")
                        .with(signedIn("shell-pages-only"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_log_tells_which_token_was_made_and_revoked_and_by_whom() {
        // when
        var id = tokens.make(OWNER, "report", "create-token").token().id();
        tokens.revoke(accounts.actorOf(accounts.byName(OWNER).orElseThrow()), id);

        // then
        assertThat(database.sql("select actor || ' ' || what || ' ' || codes from audit_entry "
                                + "where chain = 'TH-DATIP' and codes like ? order by seq")
                        .param("%" + id)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "create-token tokenMade " + OWNER + " " + id, OWNER + " tokenRevoked " + OWNER + " " + id);
    }

    @Test
    void the_api_names_both_ways_to_sign_in() throws Exception {
        mvc.perform(get("/api/v1/openapi.json").header("Authorization", "Bearer " + made("reader")))
                .andExpect(jsonPath("$.components.securitySchemes.basic.scheme").value("basic"))
                .andExpect(jsonPath("$.components.securitySchemes.token.scheme").value("bearer"))
                .andExpect(jsonPath("$.security[0].basic").exists())
                .andExpect(jsonPath("$.security[1].token").exists());
    }

    private String made(String name) {
        return tokens.make(OWNER, name, OWNER).secret();
    }

    /** The whole answer but its reference. */
    private String refused(String secret) throws Exception {
        var answer = mvc.perform(me(secret).with(from("192.0.2.2")))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andReturn()
                .getResponse();
        return answer.getHeader("WWW-Authenticate")
                + answer.getContentAsString().replaceAll("\"reference\":\"[^\"]*\"", "");
    }

    private static MockHttpServletRequestBuilder me(String secret) {
        return get("/api/v1/me").header("Authorization", "Bearer " + secret);
    }

    private RequestPostProcessor signedIn(String username) {
        return authentication(new ActorAuthentication(
                accounts.actorOf(accounts.byName(username).orElseThrow())));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
