package org.homeward.cases.web.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.homeward.casefile.Consents;
import org.homeward.cases.ConsentWithdrawals;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.JsonText;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.testing.Caller;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service is asked for on the case's page, by the agency with which the person speaks, whatever step is open. Long, since each who may
 * ask or not is a visit of its own.
 */
@WholeRun
@WebTest
class ServicesPageTest {

    private static final JsonMapper JSON = JsonText.MAPPER;
    private static final String ANSWER = ServiceReferralProcess.Step.ANSWER_REFERRAL;
    private static final String NOTE = "glasses for reading, a quiet hour";

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    WorkItems workItems;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(application.getBean(Accounts.class));
    }

    @Test
    void it_lies_at_the_agency_that_gives_it_with_the_catalogues_due_date() throws Exception {
        // given
        var number = before(RepatriationProcess.Step.REQUEST_TRACING, 781_001);

        // when
        var asked = send("th.shelter1", number, asks("health", "k" + number));

        // then
        assertThat(asked.getRedirectedUrl()).as(text(asked)).isEqualTo(page(number));
        var step = answering(number, "TH-PHO-SKA");
        assertThat(step.due()).isNotNull();
        assertThat(step.role()).hasToString("destination.service-provider");
        assertThat(text(caller("th.health1").get("/api/v1/tasks/" + step.id() + "/form")))
                .contains("\"referralService\":\"health\"", NOTE)
                .doesNotContain("Pathum");
        assertThat(text(caller("th.shelter1").get(page(number)))).contains("สำนักงานสาธารณสุขจังหวัดสระแก้ว");
        assertThat(caller("th.health1").get(page(number)).getStatus()).isEqualTo(404);
    }

    @Test
    void sent_twice_it_is_asked_once_and_a_second_window_is_told_so() throws Exception {
        // given
        var number = before(RepatriationProcess.Step.REQUEST_TRACING, 781_002);
        var before = services("th.shelter1", number).size();

        // when
        send("th.shelter1", number, asks("education", "k" + number));
        var again = send("th.shelter1", number, asks("education", "k" + number));
        var stale = send("th.shelter1", number, asks("education", "other" + number));

        // then
        assertThat(again.getRedirectedUrl()).as(text(again)).isEqualTo(page(number));
        assertThat(stale.getStatus()).isEqualTo(422);
        assertThat(text(stale)).contains("href=\"#service\"", NOTE);
        assertThat(services("th.shelter1", number)).hasSize(before + 1);
    }

    @Test
    void what_the_person_does_not_want_is_recorded_and_goes_to_nobody() throws Exception {
        // given
        var number = before(RepatriationProcess.Step.REQUEST_TRACING, 781_003);
        var fields = new HashMap<>(asks("livelihoods", "k" + number));
        fields.put("wanted", "no");

        // when
        send("th.shelter1", number, fields);

        // then
        assertThat(services("th.shelter1", number))
                .anyMatch(one -> is(one, "livelihoods", ServiceReferralProcess.Answer.NOT_WANTED));
        assertThat(workItems.ofCase(number))
                .extracting(step -> step.agency().value())
                .doesNotContain("TH-PEM-SKA");
        assertThat(text(caller("th.shelter1").get("/cases/" + number))).contains(page(number));
    }

    @Test
    void the_person_is_asked_each_time_and_nothing_is_chosen_for_them() throws Exception {
        // given
        var number = before(RepatriationProcess.Step.REQUEST_TRACING, 781_004);
        var fields = new HashMap<>(asks("legal", "k" + number));
        fields.remove("wanted");

        // when
        var refused = send("th.shelter1", number, fields);

        // then
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("href=\"#wanted\"").doesNotContain("checked");
        assertThat(text(caller("th.shelter1").get(page(number)))).doesNotContain("checked");
        for (var wrong : List.of("wash", "x".repeat(5000), "")) {
            var other = new HashMap<>(asks("legal", "w" + number));
            other.put("service", wrong);
            assertThat(send("th.shelter1", number, other).getStatus()).isEqualTo(422);
        }
        var long_ = new HashMap<>(asks("legal", "l" + number));
        long_.put("note", "x".repeat(201));
        assertThat(send("th.shelter1", number, long_).getStatus()).isEqualTo(422);
    }

    @Test
    void after_the_consent_was_withdrawn_nobody_is_asked_and_what_was_asked_has_ended() throws Exception {
        // given
        var number = before(RepatriationProcess.Step.REQUEST_TRACING, 781_005);
        send("th.shelter1", number, asks("health", "k" + number));

        // when
        withdraw(number);
        var refused = send("th.shelter1", number, asks("legal", "l" + number));

        // then
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("href=\"#consentGiver\"");
        assertThat(services("th.shelter1", number))
                .anyMatch(one -> is(one, "health", "withdrawn"))
                .noneMatch(one -> is(one, "legal", "asked"));
    }

    @Test
    void who_changes_their_mind_gives_the_consent_anew_and_the_service_is_asked_for() throws Exception {
        // given
        var number = before(RepatriationProcess.Step.REQUEST_TRACING, 781_009);
        withdraw(number);
        var fields = new HashMap<>(asks("legal", "k" + number));
        fields.put("consentGiver", "Individual");
        fields.put("consentSignature", "thumbprint");
        fields.put("wanted", "no");
        assertThat(send("th.shelter1", number, fields).getStatus()).isEqualTo(422);

        // when
        fields.put("wanted", "yes");
        fields.put("key", "l" + number);
        var asked = send("th.shelter1", number, fields);

        // then
        assertThat(asked.getRedirectedUrl()).as(text(asked)).isEqualTo(page(number));
        assertThat(services("th.shelter1", number)).anyMatch(one -> is(one, "legal", "asked"));
        assertThat(text(caller("th.shelter1").get(page(number)))).doesNotContain("name=\"consentGiver\"");
    }

    @Test
    void for_a_child_the_guardian_gives_it_anew_and_not_against_the_child() throws Exception {
        // given
        var number = before(RepatriationProcess.Step.REQUEST_TRACING, 781_010);
        withdraw(number);
        ActingParty.asSystem(
                "test",
                () -> application.getBean(CaseFactsRecords.class).change(number, known -> known.withChild(true)));
        var fields = new HashMap<>(asks("legal", "k" + number));
        fields.put("consentSignature", "thumbprint");

        // when
        var refusals = new HashMap<String, String>();
        for (var answers : List.of(
                List.of("Individual", "no"),
                List.of("Caregiver", "yes"),
                List.of("Caregiver", "notAsked"),
                List.of("Caregiver", ""))) {
            fields.put("consentGiver", answers.get(0));
            fields.put("childObjectsToConsents", answers.get(1));
            refusals.put(answers.toString(), text(send("th.shelter1", number, fields)));
        }
        fields.put("consentGiver", "Caregiver");
        fields.put("childObjectsToConsents", "no");
        var asked = send("th.shelter1", number, fields);

        // then
        assertThat(refusals.remove("[Individual, no]")).contains("href=\"#consentGiver\"");
        assertThat(refusals.values()).hasSize(3).allMatch(page -> page.contains("href=\"#childObjectsToConsents\""));
        assertThat(asked.getRedirectedUrl()).as(text(asked)).isEqualTo(page(number));
    }

    @Test
    void another_agency_asks_for_nothing_and_reads_what_its_function_may() throws Exception {
        // given
        var number = before(OriginResponseProcess.Step.REPORT_ASSESSMENT, 781_006);
        send("th.shelter1", number, asks("health", "k" + number));

        // then
        assertThat(send("th.police1", number, asks("legal", "p" + number)).getStatus())
                .isEqualTo(422);
        assertThat(services("th.police1", number)).isEmpty();
        assertThat(send("kh.mosvy1", number, asks("legal", "m" + number)).getStatus())
                .isEqualTo(422);
        assertThat(services("kh.mosvy1", number)).isEmpty();
        assertThat(send("la.focal1", number, asks("legal", "f" + number)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void at_home_the_district_asks_and_the_former_host_sees_nothing_of_it() throws Exception {
        // given
        var number = before(ReintegrationProcess.Step.VISIT_PERSON, 781_007);

        // when
        var asked = send("kh.btb1", number, asks("education", "k" + number));

        // then
        assertThat(asked.getRedirectedUrl()).as(text(asked)).isEqualTo(page(number));
        assertThat(services("kh.btb1", number)).anyMatch(one -> is(one, "education", "asked"));
        assertThat(caller("th.shelter1").get(page(number)).getStatus()).isEqualTo(404);
        assertThat(send("th.shelter1", number, asks("legal", "h" + number)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void when_the_case_has_ended_so_has_the_asking() throws Exception {
        // given
        var story = ToldStory.opened(application, 781_008).toTheEnd();

        // when
        var refused = send("kh.btb1", story.number(), asks("legal", "k" + story.number()));

        // then
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(workItems.ofCase(story.number())).isEmpty();
    }

    private CaseNumber before(String step, int person) {
        return ToldStory.opened(application, person).before(step).number();
    }

    private OpenStep answering(CaseNumber number, String agency) {
        return workItems.ofCase(number).stream()
                .filter(step ->
                        step.key().equals(ANSWER) && step.agency().value().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> asks(String service, String key) {
        return Map.of("service", service, "urgency", "OneDay", "note", NOTE, "wanted", "yes", "key", key);
    }

    private static boolean is(JsonNode one, String service, String state) {
        return one.path("service").asString().equals(service)
                && one.path("state").asString().equals(state);
    }

    private List<JsonNode> services(String account, CaseNumber number) throws Exception {
        var answer = caller(account).get("/api/v1" + page(number));
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(200);
        return StreamSupport.stream(JSON.readTree(text(answer)).path("items").spliterator(), false)
                .toList();
    }

    private void withdraw(CaseNumber number) {
        var shelter = caller("th.shelter1").actor();
        ActingParty.as(shelter.agency(), () -> {
            var given = application.getBean(Consents.class).of(number, shelter).stream()
                    .filter(consent -> consent.purpose() == Purpose.Services)
                    .findFirst()
                    .orElseThrow();
            var now = application.getBean(TestClock.class).instant();
            return application
                    .getBean(ConsentWithdrawals.class)
                    .withdraw(number, given.id(), ToldStory.answers("consentWithdrawal", 0, now), shelter);
        });
    }

    private static String page(CaseNumber number) {
        return "/cases/" + number + "/services";
    }

    private Caller caller(String account) {
        return Caller.of(mvc, application.getBean(Accounts.class), account);
    }

    private MockHttpServletResponse send(String account, CaseNumber number, Map<String, String> fields)
            throws Exception {
        var request = post(page(number))
                .header("Accept", "text/html")
                .with(csrf())
                .with(authentication(new ActorAuthentication(caller(account).actor())));
        fields.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
