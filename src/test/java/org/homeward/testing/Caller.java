package org.homeward.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.Map;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody who asks: an account with its session for pages and its password for the API, or nobody. */
public final class Caller {

    private final MockMvc mvc;
    private final @Nullable Actor actor;

    private Caller(MockMvc mvc, @Nullable Actor actor) {
        this.mvc = mvc;
        this.actor = actor;
    }

    public static Caller of(MockMvc mvc, Accounts accounts, String account) {
        return new Caller(mvc, accounts.byName(account).map(accounts::actorOf).orElseThrow());
    }

    public static Caller signedOut(MockMvc mvc) {
        return new Caller(mvc, null);
    }

    public Actor actor() {
        if (actor == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return actor;
    }

    /** The country for which somebody works; any for nobody. */
    public String country() {
        return actor == null ? "KH" : actor.country().value();
    }

    public boolean isSignedIn() {
        return actor != null;
    }

    public MockHttpServletResponse get(String path) throws Exception {
        return ask(HttpMethod.GET, path, "");
    }

    public MockHttpServletResponse post(String path, String json) throws Exception {
        return ask(HttpMethod.POST, path, json);
    }

    public MockHttpServletResponse ask(HttpMethod method, String path, String json, String... headers)
            throws Exception {
        var isApi = path.startsWith("/api/");
        var asked = request(method, path).header("Accept", isApi ? "application/json" : "text/html, */*;q=0.8");
        if (!json.isEmpty()) {
            asked.contentType("application/json").content(json);
        }
        for (int i = 0; i < headers.length; i += 2) {
            asked.header(headers[i], headers[i + 1]);
        }
        if (!isApi) {
            asked.with(csrf());
        }
        if (actor != null) {
            asked.with(
                    isApi
                            ? httpBasic(actor.username(), ToldStory.PASSWORD)
                            : authentication(new ActorAuthentication(actor)));
        }
        return mvc.perform(asked).andReturn().getResponse();
    }

    /** Sends a page's form, as a browser without scripts does. */
    public MockHttpServletResponse form(String path, Map<String, String> fields) throws Exception {
        var asked = request(HttpMethod.POST, path)
                .header("Accept", "text/html, */*;q=0.8")
                .contentType("application/x-www-form-urlencoded")
                .with(csrf())
                .with(authentication(new ActorAuthentication(actor())));
        fields.forEach(asked::param);
        return mvc.perform(asked).andReturn().getResponse();
    }

    @Override
    public String toString() {
        return actor == null ? "signed out" : actor.username();
    }
}
