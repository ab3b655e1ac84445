package org.homeward.shell.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.homeward.directory.people.Role;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole way of a browser: to the office's provider and back. */
@WholeRun
@WebTest
@ActiveProfiles({"test", "oidc"})
class SingleSignOnTest extends WithAccounts {

    private static final OfficeProvider OFFICE = OfficeProvider.started();

    private static final List<String> CASEWORKER = List.of("caseworker", "roles of other programs");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private final HttpClient browser = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .cookieHandler(new CookieManager())
            .build();

    @DynamicPropertySource
    static void configured(DynamicPropertyRegistry settings) {
        settings.add("homeward.oidc.issuer", OFFICE::issuer);
        settings.add("homeward.oidc.client-id", () -> OfficeProvider.CLIENT);
        settings.add("homeward.oidc.client-secret", () -> OfficeProvider.SECRET);
        settings.add("homeward.oidc.roles-claim", () -> "realm_access.roles");
        settings.add("server.servlet.session.cookie.secure", () -> false);
    }

    @BeforeEach
    void the_person_has_an_account() {
        create("sso-person", Role.caseworker, false);
    }

    @Test
    void the_first_page_offers_it() throws Exception {
        assertThat(open("/").body()).contains("href=\"/sign-in/with/oidc\"");
    }

    @Test
    void who_has_an_account_is_led_to_their_work() throws Exception {
        // given
        OFFICE.knows(claims("sso-person", CASEWORKER));

        // when
        var page = open("/sign-in/with/oidc");

        // then
        assertThat(page.uri().getPath()).isEqualTo("/inbox");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(open("/account").body()).contains("sso-person");
    }

    @Test
    void a_link_that_was_followed_is_opened_after_the_sign_in() throws Exception {
        // given
        OFFICE.knows(claims("sso-person", CASEWORKER));

        // when
        open("/account");
        var page = open("/sign-in/with/oidc");

        // then
        assertThat(page.uri().getPath()).isEqualTo("/account");
    }

    @Test
    void who_has_no_account_is_told_so_in_their_language() throws Exception {
        // given
        OFFICE.knows(claims("sso-stranger", CASEWORKER));

        // when
        var page = open("/sign-in/with/oidc", "km");

        // then
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("មិនអាចចូលប្រើបានទេ", "គ្មានគណនីសម្រាប់អ្នកនៅទីនេះទេ");
        assertThat(page.body()).doesNotContain("sso-stranger");
        assertThat(open("/inbox").uri().getPath()).isEqualTo("/");
    }

    @Test
    void a_disabled_account_is_none() throws Exception {
        // given
        create("sso-leaver", Role.caseworker, false);
        accounts.disable("sso-leaver");
        OFFICE.knows(claims("sso-leaver", CASEWORKER));

        // when, then
        assertThat(open("/sign-in/with/oidc").uri().getQuery()).isEqualTo("why=account");
    }

    @Test
    void the_provider_has_to_confirm_each_role_and_gives_none() throws Exception {
        // given
        create("sso-operator", Role.operator, false);
        OFFICE.knows(claims("sso-operator", CASEWORKER));

        // when, then
        var page = open("/sign-in/with/oidc");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.uri().getQuery()).isEqualTo("why=role");
        OFFICE.knows(Map.of("preferred_username", "sso-operator"));
        assertThat(open("/sign-in/with/oidc").uri().getQuery()).isEqualTo("why=role");
        OFFICE.knows(claims("sso-operator", List.of("operator", "administrator")));
        assertThat(open("/sign-in/with/oidc").uri().getPath()).isEqualTo("/start");
        assertThat(open("/account").body()).doesNotContain("Administrator");
    }

    @Test
    void an_answer_to_another_question_opens_nothing() throws Exception {
        // given
        OFFICE.knows(claims("sso-person", CASEWORKER));
        OFFICE.answersWithNonce("of somebody else");

        // when, then
        assertThat(open("/sign-in/with/oidc").uri().getQuery()).isEqualTo("why=failed");
        assertThat(open("/sign-in/answer?code=code-0&state=guessed").uri().getQuery())
                .isEqualTo("why=failed");
        assertThat(open("/sign-in/with/another").uri().getQuery()).isEqualTo("why=failed");
        assertThat(open("/inbox").uri().getPath()).isEqualTo("/");
    }

    @Test
    void nothing_of_the_provider_stays_in_the_session() throws Exception {
        // given
        OFFICE.knows(claims("sso-person", CASEWORKER));

        // when
        open("/sign-in/with/oidc");

        // then
        assertThat(database.sql("""
                        select attribute_name from spring_session_attributes a
                        join spring_session s on s.primary_id = a.session_primary_id
                        where s.principal_name = 'sso-person' and attribute_name not like '%CSRF_TOKEN'
                          and attribute_name not like '%PRINCIPAL_NAME_INDEX_NAME' and attribute_name <> 'active'
                        """).query(String.class).list()).isEmpty();
    }

    private static Map<String, Object> claims(String username, List<String> roles) {
        return Map.of("preferred_username", username, "realm_access", Map.of("roles", roles));
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return open(path, "en");
    }

    private HttpResponse<String> open(String path, String language) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }
}
