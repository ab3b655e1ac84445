package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.Scenario;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.procedures.EndingRightProcess;
import org.homeward.shared.procedures.HomeReportProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * In Viet Nam the police of the home province answer first (D9), from name and village alone (R6); then the Immigration
 * Department completes the check (D10), with the parents' names.
 */
@WholeRun
@WebTest
class VietNamInTwoStagesTest {

    private static final String LOCALLY = NationalityVerificationProcess.Step.CHECK_LOCALLY;
    private static final String NATIONALLY = NationalityVerificationProcess.Step.COMPLETE_IDENTITY_CHECK;

    /** Of what the host said. */
    private static final Set<String> NAME_AND_VILLAGE =
            Set.of("givenName", "familyName", "villageName", "blockedContacts");

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc mvc;

    @Autowired
    WorkItems workItems;

    @Autowired
    JsonMapper json;

    @Autowired
    TestClock clock;

    @Autowired
    Stories stories;

    @BeforeEach
    void people_have_accounts() {
        clock.reset();
        ToldStory.people(accounts);
    }

    @Test
    void local_police_of_the_home_province_answer_in_20_working_days_then_immigration_in_10_more() throws Exception {
        // given
        var story = ToldStory.opened(application, "cn-vn-adult", 760_001).before(LOCALLY);

        // when
        var locally = open(story, LOCALLY);

        // then
        assertThat(locally.agency()).isEqualTo(new AgencyCode("VN-PPD-20"));
        assertThat(locally.due()).isEqualTo("2026-03-30T10:00:00Z");
        var shown = new TreeSet<String>();
        form(story, locally).propertyNames().forEach(shown::add);
        assertThat(shown).contains("givenName", "villageName").isSubsetOf(NAME_AND_VILLAGE);

        // when
        story.tell(locally);

        // then
        var nationally = open(story, NATIONALLY);
        assertThat(nationally.agency()).isEqualTo(new AgencyCode("VN-MPS-IMM"));
        assertThat(nationally.due()).isEqualTo("2026-03-16T10:00:00Z");
        assertThat(form(story, nationally).propertyNames()).contains("fatherName", "motherName", "villageName");
        assertThat(Caller.of(mvc, accounts, story.account(nationally))
                        .get("/tasks/" + nationally.id())
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Known there");
    }

    @Test
    void who_came_home_alone_is_brought_to_the_commune_that_day_and_checked_by_the_province_in_3_days() {
        // given
        var story = ToldStory.opened(application, "viet-nam-self-returned-commune-province-and-support", 760_003)
                .before(HomeReportProcess.Step.BRING_TO_COMMUNE);

        // when
        var commune = open(story, HomeReportProcess.Step.BRING_TO_COMMUNE);

        // then
        assertThat(commune.agency()).isEqualTo(new AgencyCode("VN-MOD-BG"));
        assertThat(commune.due()).isEqualTo("2026-03-02T17:00:00Z");

        // when
        story.tell(commune);

        // then
        var check = open(story, HomeReportProcess.Step.CHECK_FIRST);
        assertThat(check.agency()).isEqualTo(new AgencyCode("VN-DOH-20"));
        assertThat(check.due()).isEqualTo("2026-03-05T10:00:00Z");

        // when
        story.before(EndingRightProcess.Step.FORWARD_APPLICATION);

        // then
        var forward = open(story, EndingRightProcess.Step.FORWARD_APPLICATION);
        assertThat(forward.agency()).isEqualTo(new AgencyCode("VN-CPC"));
        assertThat(forward.due()).isEqualTo("2026-03-05T10:00:00Z");
    }

    @Test
    void who_came_home_alone_and_shows_no_signs_leaves_no_step_open_at_the_commune() {
        // given
        var screened = Map.<String, Object>of("signsFound", "no", "indicators", List.of());
        var answers = Map.of(IdentificationProcess.Step.SCREEN_PERSON, List.of(screened));
        var intake = Map.<String, Object>of(ReturnJourneyProcess.Variable.WAY_IN, "identifiedAtHome");
        var end = ReturnJourneyProcess.Outcome.NOT_APPARENT;
        var reported = new Scenario("reported", "VN", "VN", "CN", 27, end, intake, answers, null);
        var number = stories.begun(reported, 0, Map.of()).number();
        assertThat(stories.steps(number)).contains(HomeReportProcess.Step.BRING_TO_COMMUNE);

        // when
        stories.play(number, IdentificationProcess.Step.SCREEN_PERSON, screened);

        // then
        assertThat(stories.ended(number)).contains(end);
        assertThat(stories.steps(number)).isEmpty();
    }

    @Test
    void elsewhere_one_body_verifies_the_nationality() {
        // when
        var story = ToldStory.opened(application, "th-la-adult", 760_002)
                .before(NationalityVerificationProcess.Step.VERIFY_NATIONALITY);

        // then
        assertThat(workItems.ofCase(story.number()))
                .noneMatch(step -> step.key().equals(LOCALLY));
    }

    private OpenStep open(ToldStory story, String key) {
        return workItems.ofCase(story.number()).stream()
                .filter(open -> open.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode form(ToldStory story, OpenStep step) throws Exception {
        var answer = Caller.of(mvc, accounts, story.account(step)).get("/api/v1/tasks/" + step.id() + "/form");
        assertThat(answer.getStatus()).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray()).path("data");
    }
}
