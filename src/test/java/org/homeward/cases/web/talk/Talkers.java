package org.homeward.cases.web.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.homeward.casefile.Consents;
import org.homeward.cases.ConsentWithdrawals;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.JsonText;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.testing.Caller;
import org.homeward.testing.TestClock;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People of both sides who talk about a case over the API. */
final class Talkers {

    private static final JsonMapper JSON = JsonText.MAPPER;

    private final ApplicationContext application;
    private final MockMvc mvc;

    Talkers(ApplicationContext application, MockMvc mvc) {
        this.application = application;
        this.mvc = mvc;
        ToldStory.people(application.getBean(Accounts.class));
    }

    ToldStory before(String step, int person) {
        return ToldStory.opened(application, person).before(step);
    }

    Caller caller(String account) {
        return Caller.of(mvc, application.getBean(Accounts.class), account);
    }

    /** What a page's form sends. */
    MockHttpServletResponse send(String account, String path, Map<String, String> fields) throws Exception {
        var request = MockMvcRequestBuilders.post(path)
                .header("Accept", "text/html")
                .with(csrf())
                .with(authentication(new ActorAuthentication(caller(account).actor())));
        fields.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }

    static String questions(CaseNumber number) {
        return "/api/v1/cases/" + number + "/questions";
    }

    MockHttpServletResponse ask(String account, CaseNumber number, String text, String category) throws Exception {
        return post(account, questions(number), Map.of("text", text, "category", category, "workingDays", 2));
    }

    MockHttpServletResponse answer(String account, CaseNumber number, String id, String text) throws Exception {
        return post(account, questions(number) + "/" + id + "/answers", Map.of("text", text, "category", "identity"));
    }

    MockHttpServletResponse post(String account, String path, Map<String, ?> data, String... headers) throws Exception {
        return caller(account)
                .ask(HttpMethod.POST, path, JSON.writeValueAsString(Map.of("data", new HashMap<>(data))), headers);
    }

    /** The new thing's id. */
    static String id(MockHttpServletResponse created) throws Exception {
        assertThat(created.getStatus()).as(text(created)).isEqualTo(201);
        return read(created).path("id").asString();
    }

    JsonNode get(String account, String path) throws Exception {
        var answer = caller(account).get(path);
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(200);
        return read(answer);
    }

    int status(String account, String path) throws Exception {
        return caller(account).get(path).getStatus();
    }

    /** The person takes the consent to the share with the country of origin back. */
    void withdrawShare(CaseNumber number) {
        var shelter = caller("th.shelter1").actor();
        var consents = application.getBean(Consents.class);
        ActingParty.as(shelter.agency(), () -> {
            var given = consents.of(number, shelter).stream()
                    .filter(consent -> consent.purpose() == Purpose.ShareWithOriginAgency)
                    .findFirst()
                    .orElseThrow();
            var now = application.getBean(TestClock.class).instant();
            return application
                    .getBean(ConsentWithdrawals.class)
                    .withdraw(number, given.id(), ToldStory.answers("consentWithdrawal", 0, now), shelter);
        });
    }

    static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static JsonNode read(MockHttpServletResponse answer) throws Exception {
        try {
            return JSON.readTree(text(answer));
        } catch (JacksonException noJson) {
            throw new AssertionError(text(answer), noJson);
        }
    }
}
