package org.homeward.cases.web.opened;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** From the page of a case the step that settles the age is opened, once (R20). */
@WebTest
class AgeTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    CaseFactsRecords facts;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void a_childs_case_has_the_button_and_it_opens_one_step() throws Exception {
        // given
        var number = ToldStory.opened(application, "th-kh-child", 787_001).number();
        assertThat(text("/cases/" + number)).contains("/cases/" + number + "/age");

        // when
        assertThat(asked(number)).isEqualTo(302);
        assertThat(asked(number)).isEqualTo(302);

        // then
        assertThat(ActingParty.asSystem("test", () -> workItems.ofCase(number)))
                .extracting(OpenStep::key)
                .containsOnlyOnce(AgeSettlementProcess.Step.SETTLE_AGE);
        assertThat(facts.of(number).child()).isTrue();
    }

    @Test
    void the_api_opens_it_too_for_a_child_and_an_adult() throws Exception {
        // given
        var child = ToldStory.opened(application, "th-kh-child", 787_003).number();
        var adult = ToldStory.opened(application, 787_004).number();

        // when / then
        assertThat(caller().post("/api/v1/cases/" + child + "/age", "{}").getStatus())
                .isEqualTo(204);
        assertThat(ActingParty.asSystem("test", () -> workItems.ofCase(child)))
                .extracting(OpenStep::key)
                .containsOnlyOnce(AgeSettlementProcess.Step.SETTLE_AGE);
        assertThat(caller().post("/api/v1/cases/" + adult + "/age", "{}").getStatus())
                .isEqualTo(204);
    }

    @Test
    void who_sends_it_twice_with_the_same_key_asks_once() throws Exception {
        // given
        var story = ToldStory.opened(application, "th-kh-child", 787_005);
        var other = ToldStory.opened(application, "th-kh-child", 787_006).number();
        var key = "age-" + story.number();
        assertThat(asked(story.number(), key)).isEqualTo(204);
        ActingParty.asSystem("test", () -> workItems.ofCase(story.number())).stream()
                .filter(step -> step.key().equals(AgeSettlementProcess.Step.SETTLE_AGE))
                .forEach(story::tell);
        assertThat(facts.of(story.number()).child()).isFalse();

        // when / then
        assertThat(asked(story.number(), key)).isEqualTo(204);
        assertThat(settlements(story.number())).isZero();
        assertThat(asked(story.number(), key + "-new")).isEqualTo(204);
        assertThat(settlements(story.number())).isOne();
        assertThat(asked(other, key)).isEqualTo(422);
    }

    @Test
    void an_adults_case_has_it_too() throws Exception {
        // given
        var number = ToldStory.opened(application, 787_002).number();
        assertThat(text("/cases/" + number)).contains("/cases/" + number + "/age");

        // when
        assertThat(asked(number)).isEqualTo(302);

        // then
        assertThat(ActingParty.asSystem("test", () -> workItems.ofCase(number)))
                .extracting(OpenStep::key)
                .containsOnlyOnce(AgeSettlementProcess.Step.SETTLE_AGE);
        assertThat(facts.of(number).child()).isFalse();
    }

    private long settlements(CaseNumber number) {
        return ActingParty.asSystem("test", () -> workItems.ofCase(number)).stream()
                .filter(step -> step.key().equals(AgeSettlementProcess.Step.SETTLE_AGE))
                .count();
    }

    private int asked(CaseNumber number) throws Exception {
        return mvc.perform(post("/cases/" + number + "/age")
                        .with(authentication(new ActorAuthentication(caller().actor())))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private int asked(CaseNumber number, String key) throws Exception {
        return caller().ask(HttpMethod.POST, "/api/v1/cases/" + number + "/age", "", "Idempotency-Key", key)
                .getStatus();
    }

    private String text(String path) throws Exception {
        return caller().get(path).getContentAsString(StandardCharsets.UTF_8);
    }

    private Caller caller() {
        return Caller.of(mvc, accounts, "th.police1");
    }
}
