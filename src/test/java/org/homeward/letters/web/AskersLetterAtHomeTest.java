package org.homeward.letters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** The letter that asks for a service in Laos: its second language, and a shelter that the asker knows by no name. */
@WholeRun
@WebTest
class AskersLetterAtHomeTest {

    private static final int PERSON = 749_001;
    private static final String ASKER = "la.focal1";

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JsonMapper json;

    @Autowired
    TestClock clock;

    private ToldStory story;

    @BeforeEach
    void a_person_is_home_in_laos() {
        ToldStory.people(accounts);
        story = ToldStory.opened(application, "th-la-adult", PERSON)
                .before(ReintegrationProcess.Step.PLAN_REINTEGRATION);
    }

    @Test
    void in_laos_it_is_in_lao_also_where_answers_are_chosen_from_a_list() throws Exception {
        // when
        ask("livelihoods");
        var address = letter();
        var letter = visitor(ASKER).get(address);

        // then
        assertThat(Paper.text(letter, 1)).contains("Livelihood").contains("Within three days");
        assertThat(Paper.text(letter, 2).replace(" ", ""))
                .contains("ອາຊີບ")
                .contains("ພາຍໃນສາມວັນ")
                .doesNotContain("Livelihood")
                .doesNotContain("Within");
        assertThat(visitor("th.shelter1").get(address).getStatus()).isEqualTo(404);
        Paper.keep("askers-referral-lao.pdf", letter);
    }

    @Test
    void a_shelter_that_is_asked_is_reached_through_its_focal_point() throws Exception {
        // when
        ask("safehouse");
        var letter = visitor(ASKER).get(letter());

        // then
        assertThat(page()).contains("A shelter").doesNotContain("Counselling and Protection Centre");
        assertThat(Paper.text(letter, 1))
                .contains("To Social Welfare Department, Ministry of Labour and Social Welfare")
                .contains("A safe place to stay")
                .doesNotContain("Counselling and Protection Centre");
    }

    private void ask(String service) throws Exception {
        var step = story.next().orElseThrow();
        var answers = new HashMap<>(ToldStory.answers(step.formKey(), PERSON, clock.instant()));
        answers.put(
                "servicesNeeded", List.of(Map.of("service", service, "urgency", "ThreeDays", "note", story.mark())));
        var body = json.writeValueAsString(Map.of("data", answers));
        assertThat(visitor(ASKER)
                        .post("/api/v1/tasks/" + step.id() + "/hand-in", body)
                        .getStatus())
                .isEqualTo(200);
        story.before(ServiceReferralProcess.Step.ANSWER_REFERRAL);
    }

    private String letter() throws Exception {
        return page().replaceAll("(?s).*\"(/cases/[^\"]+/referrals/\\d+/letter)\".*", "$1");
    }

    private String page() throws Exception {
        return visitor(ASKER).get("/cases/" + story.number()).getContentAsString(StandardCharsets.UTF_8);
    }

    private Caller visitor(String account) {
        return Caller.of(mvc, accounts, account);
    }
}
