package org.homeward.casefile.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.CaseAdmission;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.Participation;
import org.homeward.casefile.SomeCases;
import org.homeward.channel.Message;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.Stories;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** R10: where police verify the nationality, they get nothing of the story or a charge unless the person lets it go to them. */
@WebTest
class R10InvestigatorsTest {

    private static final AgencyCode SHELTER = new AgencyCode("TH-WPC-PTT");
    private static final AgencyCode FOCAL_POINT = new AgencyCode("TH-DATIP");
    private static final AgencyCode LAO_POLICE = new AgencyCode("LA-MPS-ATD");
    private static final AgencyCode LAO_FOCAL_POINT = new AgencyCode("LA-MLSW-SWD");
    private static final String STORY = "mark of the story";
    private static final String PERSON = "mark of the person";

    /** What is known in Thailand, with the step that asked it. */
    private static final Map<FieldEntry, String> TOLD = Map.of(
            FieldEntry.of("nickname", "identity", PERSON),
            RepatriationProcess.Step.REQUEST_TRACING,
            FieldEntry.of("evidenceSummary", "trafficking", STORY),
            IdentificationProcess.Step.INTERVIEW_PERSON,
            FieldEntry.of("narrative", "exploitationDetail", STORY),
            IdentificationProcess.Step.INTERVIEW_PERSON,
            FieldEntry.of("lawyer", "legal", "mark of the charge"),
            ProtectionProcess.Step.CLEAR_LEGAL_MATTERS,
            FieldEntry.of("safetyMeasures", "shelterLocation", "mark of the shelter"),
            ProtectionProcess.Step.ARRANGE_SHELTER);

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    FinishedSteps finished;

    @Autowired
    CaseFiles files;

    @Autowired
    Consents consents;

    @Autowired
    Disclosures disclosures;

    @Autowired
    Participation participation;

    @Autowired
    SomeCases cases;

    @Autowired
    Stories stories;

    @Autowired
    StepOperations steps;

    @Autowired
    CaseAdmission admission;

    private ToldStory story;

    @BeforeEach
    void the_lao_police_verify_who_a_person_is_whose_story_is_known_in_thailand() {
        ToldStory.people(accounts);
        story = ToldStory.opened(application, "th-la-adult", 781_001)
                .before(NationalityVerificationProcess.Step.VERIFY_NATIONALITY);
        passedTo(LAO_POLICE);
        TOLD.forEach((told, step) -> cases.run(
                caller("th.shelter1").actor(),
                () -> files.record(story.number(), asked(step), SHELTER, "th.shelter1", List.of(told))));
    }

    @Test
    void police_who_verify_the_nationality_read_nothing_of_the_story_the_charge_or_the_shelter() throws Exception {
        // given
        assertThat(step().agency()).isEqualTo(LAO_POLICE);
        assertThat(cases.as(
                        caller("th.shelter1").actor(), () -> consents.given(story.number(), Purpose.ShareWithPolice)))
                .isTrue();

        assertThat(text("th.shelter1", file())).contains(STORY, PERSON, "mark of the charge", "mark of the shelter");

        // then
        for (var account : List.of("la.police1", "la.police.head")) {
            for (var path : paths()) {
                assertThat(text(account, path))
                        .as("%s for %s", path, account)
                        .doesNotContain("mark of the s", "mark of the charge");
            }
        }
        assertThat(text("la.police1", "/api/v1/tasks/" + step().id() + "/form")).contains("givenName");
    }

    @Test
    void even_at_home_what_went_to_their_focal_point_is_theirs_with_a_consent_to_the_police_of_their_country_alone()
            throws Exception {
        // given
        sent();
        story.before(ReintegrationProcess.Step.VISIT_PERSON);

        // then: the part of who verified alone has ended with that
        assertThat(text("la.police1", file())).doesNotContain("\"country\":\"TH\"");

        // given
        ActingParty.asSystem("test", () -> {
            participation.join(story.number(), LAO_POLICE, BorderSide.origin);
            return LAO_POLICE;
        });

        // then
        assertThat(text("la.police1", file())).doesNotContain(STORY, PERSON);
        assertThat(text("la.focal1", file())).contains(PERSON).doesNotContain(STORY);

        // when
        cases.run(
                caller("la.focal1").actor(),
                () -> consents.record(
                        story.number(), Purpose.ShareWithPolice, "LA", ConsentValue.Given, LAO_FOCAL_POINT, null));

        // then
        assertThat(text("la.police1", file())).contains(PERSON, STORY);
    }

    private void sent() {
        cases.run(
                caller("th.focal1").actor(),
                () -> disclosures.record(
                        story.number(),
                        asked(RepatriationProcess.Step.REQUEST_TRACING),
                        FOCAL_POINT,
                        LAO_FOCAL_POINT,
                        RepatriationProcess.Message.TRACING_REQUESTED,
                        Set.of(DataClass.trafficking, DataClass.identity),
                        Set.of("evidenceSummary", "nickname")));
    }

    @Test
    void in_the_form_of_their_own_step_too_the_story_is_theirs_with_a_consent_that_names_their_country_alone() {
        // given
        sent();

        // and the person lets it go to the police of the host country
        cases.run(
                caller("th.focal1").actor(),
                () -> consents.record(
                        story.number(), Purpose.ShareWithPolice, "TH", ConsentValue.Given, FOCAL_POINT, null));

        // then
        assertThat(inOwnForm("la.police1")).isEmpty();

        // when
        cases.run(
                caller("la.focal1").actor(),
                () -> consents.record(
                        story.number(), Purpose.ShareWithPolice, "LA", ConsentValue.Given, LAO_FOCAL_POINT, null));

        // then
        assertThat(inOwnForm("la.police1")).containsEntry("evidenceSummary", STORY);
    }

    @Test
    void requests_go_to_the_focal_point_and_hold_no_charge_and_no_story() {
        // when
        story.before(ReturnApprovalProcess.Step.DECIDE_RETURN);

        // then
        var sent = cases.as(caller("th.focal1").actor(), () -> disclosures.all(story.number())).stream()
                .filter(one -> one.to().country().value().equals("LA"))
                .toList();
        assertThat(sent)
                .extracting(one -> one.message())
                .contains(RepatriationProcess.Message.TRACING_REQUESTED, ReturnApprovalProcess.Message.APPROVAL_ASKED);
        assertThat(sent)
                .allSatisfy(one -> assertThat(one.categories())
                        .doesNotContain(DataClass.trafficking, DataClass.exploitationDetail, DataClass.shelterLocation))
                .allSatisfy(one -> assertThat(one.fields()).doesNotContain("chargeStatus", "lawyer", "narrative"))
                .filteredOn(one -> one.message().equals(RepatriationProcess.Message.TRACING_REQUESTED))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.categories()).doesNotContain(DataClass.legal));
        assertThat(stories.sent(story.number()))
                .filteredOn(Message::crossesBorder)
                .filteredOn(message -> message.fromCountry().value().equals("TH"))
                .isNotEmpty()
                .extracting(Message::to)
                .containsOnly(LAO_FOCAL_POINT);
    }

    private Map<String, Object> inOwnForm(String account) {
        var reader = caller(account).actor();
        var story = List.of(FieldKey.of("evidenceSummary", "trafficking"));
        return cases.as(reader, () -> files.known(this.story.number(), step().id(), story, reader));
    }

    /** The directory names a body that is no police; a country may still give the step to them. */
    private void passedTo(AgencyCode agency) {
        ActingParty.asSystem("test", () -> {
            var moved = steps.passOn(step().id(), agency);
            admission.opened(moved, steps.variables(moved.id())::get);
        });
    }

    private StepId asked(String key) {
        return finished.ofCase(story.number()).stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> paths() {
        var number = story.number();
        var id = step().id();
        return List.of(
                "/cases/" + number,
                "/cases/" + number + "/file",
                "/api/v1/cases/" + number,
                file(),
                "/api/v1/cases/" + number + "/timeline",
                "/api/v1/cases/" + number + "/messages",
                "/tasks/" + id,
                "/api/v1/tasks/" + id,
                "/api/v1/tasks/" + id + "/form");
    }

    private String file() {
        return "/api/v1/cases/" + story.number() + "/file";
    }

    private OpenStep step() {
        return workItems.ofCase(story.number()).stream()
                .filter(open -> open.key().equals(NationalityVerificationProcess.Step.VERIFY_NATIONALITY))
                .findFirst()
                .orElseThrow();
    }

    private String text(String account, String path) throws Exception {
        var answer = caller(account).get(path);
        assertThat(answer.getStatus()).as("%s for %s", path, account).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private Caller caller(String account) {
        return Caller.of(mvc, accounts, account);
    }
}
