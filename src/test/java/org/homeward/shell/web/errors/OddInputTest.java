package org.homeward.shell.web.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shell.web.access.AccessRow;
import org.homeward.shell.web.access.AccessTest;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** Whatever is sent, the answer says what is wrong with it; no request makes the server fail. */
@WholeRun
@WebTest
class OddInputTest {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "-1",
            "0",
            "999999999999999999999",
            "' or 1=1 --",
            "../../etc",
            "ខ្មែរ\u202e",
            "\ud83d\ude00",
            "%",
            "x".repeat(5_000));
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "[]",
            "7",
            "{\"data\":null}",
            "{\"data\":[]}",
            "{\"data\":{}}",
            "{\"data\":{\"\":{\"a\":[[],{}]}}}",
            "{\"data\":{\"observations\":\"\\ud800\"}}",
            "{\"data\":{\"\\udc00\":\"a\"}}",
            "{\"data\":{\"observations\":\"a\\u0000b\"}}",
            "{\"data\":{\"observations\":1e999999999}}",
            "{\"data\":{\"observations\":" + "[".repeat(3_000) + "]".repeat(3_000) + "}}",
            "{\"data\":{},\"doneOn\":\"\\u0000\"}");

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc mvc;

    @Autowired
    WorkItems workItems;

    private final List<String> failures = new ArrayList<>();
    private String number;
    private String step;

    @BeforeEach
    void a_person_waits_to_be_screened() {
        ToldStory.people(accounts);
        var story = ToldStory.opened(application, 747_001);
        number = story.number().value();
        step = workItems.ofCase(story.number()).get(0).id().value();
    }

    @Test
    void no_draft_and_no_hand_in_makes_the_server_fail() {
        for (var body : BODIES) {
            ask("th.police1", HttpMethod.PUT, "/api/v1/tasks/" + step + "/draft", body);
            ask("th.police1", HttpMethod.POST, "/tasks/" + step + "/draft", body);
            ask("th.police1", HttpMethod.GET, "/api/v1/tasks/" + step + "/draft", "");
            ask("th.police1", HttpMethod.GET, "/tasks/" + step, "");
            ask("th.police1", HttpMethod.DELETE, "/api/v1/tasks/" + step + "/draft", "");
            if (!body.contains("{\"data\":{}}")) {
                ask("th.police1", HttpMethod.POST, "/api/v1/tasks/" + step + "/hand-in", body);
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void no_address_and_no_filter_makes_the_server_fail() {
        for (var odd : ODD) {
            var text = URLEncoder.encode(odd, StandardCharsets.UTF_8);
            for (var path : List.of(
                    "/unmet-needs?service=%s",
                    "/unmet-needs?country=%s",
                    "/api/v1/unmet-needs?service=%s",
                    "/api/v1/unmet-needs?country=%s",
                    "/api/v1/unmet-needs?after=%s",
                    "/api/v1/unmet-needs?limit=%s",
                    "/api/v1/deadlines/preview?country=%s&from=%1$s&amount=%1$s&unit=%1$s&landing=%1$s",
                    "/api/v1/deadlines/preview?country=KH&from=2026-01-05T10:00&unit=hour&amount=%s",
                    "/api/v1/deadlines/preview?country=KH&from=2026-01-05T10:00&child=true&key=%s")) {
                ask("th.police.head", HttpMethod.GET, path.formatted(text), "");
            }
            for (var path : List.of(
                    "/cases/" + number + "/timetable.pdf?language=%s",
                    "/cases/" + number + "/timetable?language=%s",
                    "/cases/" + number + "/documents?step=%s",
                    "/cases/" + number + "/documents/%s",
                    "/api/v1/cases/" + number + "/documents?after=%s",
                    "/api/v1/cases/" + number + "/documents?limit=%s",
                    "/api/v1/cases/" + number + "/documents/%s",
                    "/tasks/%s/letter",
                    "/tasks/%s/print",
                    "/api/v1/tasks/%s/draft")) {
                ask("th.police1", HttpMethod.GET, path.formatted(text), "");
            }
        }
        ask("th.police1", HttpMethod.GET, "/tasks/" + step + "/letter", "");
        ask("th.police1", HttpMethod.GET, "/tasks/" + step + "/print", "");
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "application/*", "*", "nothing", ";", "application/json; charset=none", "application/yaml"
            })
    void no_type_of_a_body_makes_the_server_fail(String type) {
        var actor = Caller.of(mvc, accounts, "th.police1").actor();
        send(
                "no route " + type,
                post("/api/v1/nothing")
                        .content("{")
                        .header("Content-Type", type)
                        .with(httpBasic("th.police1", ToldStory.PASSWORD)));
        for (var row : AccessRow.all()) {
            var path = AccessTest.path(row, step, number);
            if (row.httpMethod() == HttpMethod.GET || row.path().startsWith("/sign-")) {
                continue;
            }
            var asked = request(row.httpMethod(), path).content("{").header("Content-Type", type);
            send(
                    row.route() + " " + type,
                    path.startsWith("/api/")
                            ? asked.with(httpBasic("th.police1", ToldStory.PASSWORD))
                            : asked.with(csrf()).with(authentication(new ActorAuthentication(actor))));
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void no_form_of_tokens_and_no_upload_makes_the_server_fail() {
        var police = Caller.of(mvc, accounts, "th.police1").actor();
        var pages = "/cases/" + number + "/documents";
        var me = authentication(new ActorAuthentication(police));
        send("no name", post("/account/tokens").with(csrf()).with(me));
        send(
                "no part",
                multipart(pages).contentType("multipart/form-data").with(csrf()).with(me));
        send("no multipart", post(pages).with(csrf()).with(me));
        for (var odd : ODD) {
            send(
                    "token",
                    post("/account/tokens").param("name", odd).with(csrf()).with(me));
            ask(
                    "th.police1",
                    HttpMethod.POST,
                    "/account/tokens/" + URLEncoder.encode(odd, StandardCharsets.UTF_8) + "/revocation",
                    "");
            for (var content : List.of("", "%PDF-1.7\n%of a letter\n")) {
                var file = new MockMultipartFile("file", odd, odd, content.getBytes(StandardCharsets.US_ASCII));
                send(
                        "name " + shown(odd),
                        multipart(pages)
                                .file(file)
                                .param("kind", "other")
                                .param("category", "identity")
                                .with(csrf())
                                .with(me));
                send(
                        "fields " + shown(odd),
                        multipart(pages)
                                .file(file)
                                .param("kind", odd)
                                .param("category", odd)
                                .param("step", odd)
                                .with(csrf())
                                .with(me));
            }
            send(
                    "wrong part",
                    multipart(pages)
                            .file(new MockMultipartFile("files", new byte[] {1}))
                            .with(csrf())
                            .with(me));
        }
        ask("th.police1", HttpMethod.GET, pages, "");
        ask("th.police1", HttpMethod.GET, "/api/v1" + pages, "");
        ask("th.police1", HttpMethod.GET, "/account", "");
        assertThat(failures).isEmpty();
    }

    private void ask(String account, HttpMethod method, String path, String body) {
        var asked = request(method, URI.create(path)).header("Accept", "application/json, text/html;q=0.8");
        if (!body.isEmpty()) {
            asked.contentType("application/json").content(body);
        }
        var what = account + " " + method + " " + shown(path) + " " + shown(body);
        var actor = Caller.of(mvc, accounts, account).actor();
        send(
                what,
                path.startsWith("/api/")
                        ? asked.with(httpBasic(account, ToldStory.PASSWORD))
                        : asked.with(csrf()).with(authentication(new ActorAuthentication(actor))));
    }

    private void send(String what, RequestBuilder request) {
        try {
            note(what, mvc.perform(request).andReturn().getResponse().getStatus());
        } catch (Exception failed) {
            failures.add(what + " " + failed);
        }
    }

    private void note(String what, int status) {
        if (status >= 500) {
            failures.add(what + " " + status);
        }
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(90, text.length())).replace("\0", "<NUL>");
    }
}
