package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.SomeCases;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.forms.Field;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * R6: whom not to contact stands in every step that touches the family, and the officer there gets name and village: not what
 * happened, nor where the person is, nor what the host suspects.
 */
@WebTest
class R6LocalOfficersTest {

    private static final String ASSESS = FamilyTracingProcess.Step.ASSESS_FAMILY;
    private static final String BLOCKED = "blockedContacts";
    private static final String SUSPECTED = "familyInvolvedSuspected";
    private static final AgencyCode SHELTER = new AgencyCode("TH-WPC-PTT");

    /** What is known in the host country, with the step that asked it. */
    private static final Map<FieldEntry, String> TOLD = Map.of(
            FieldEntry.of("evidenceSummary", "trafficking", "mark of what happened"),
            IdentificationProcess.Step.INTERVIEW_PERSON,
            FieldEntry.of("narrative", "exploitationDetail", "mark of the story"),
            IdentificationProcess.Step.INTERVIEW_PERSON,
            FieldEntry.of("safetyMeasures", "shelterLocation", "mark of the shelter"),
            ProtectionProcess.Step.ARRANGE_SHELTER,
            FieldEntry.of("fatherName", "family", "mark of the father"),
            RepatriationProcess.Step.REQUEST_TRACING);

    /** All that the officer's form may show before it answers. */
    private static final Set<String> SHOWN =
            Set.of("givenName", "familyName", "nickname", "villageName", BLOCKED, "homeContactPlan");

    /** The shelter's and the host province's names and codes, and what the person was exploited in. */
    private static final List<String> NEVER = List.of(
            "mark of",
            "TH-WPC-PTT",
            "Pathum Thani",
            "បាទុមថានី",
            "TH-27",
            "Sa Kaeo",
            "ស្រះកែវ",
            "vic_TypeOfExploitation",
            "exploitationCountry",
            "hostProvince");

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc mvc;

    @Autowired
    WorkItems workItems;

    @Autowired
    FinishedSteps finished;

    @Autowired
    FormLibrary forms;

    @Autowired
    Disclosures disclosures;

    @Autowired
    CaseFiles files;

    @Autowired
    SomeCases cases;

    @Autowired
    JsonMapper json;

    @Test
    void the_officer_who_visits_the_family_gets_name_village_and_whom_not_to_contact() throws Exception {
        // given
        ToldStory.people(accounts);
        var story = ToldStory.opened(application, 757_001).before(ASSESS);
        TOLD.forEach((told, step) -> cases.run(
                Caller.of(mvc, accounts, "th.shelter1").actor(),
                () -> files.record(story.number(), asked(story, step), SHELTER, "th.shelter1", List.of(told))));
        assertThat(text("th.shelter1", "/api/v1/cases/" + story.number() + "/file"))
                .contains("mark of what happened", "mark of the story", "mark of the shelter", "mark of the father");
        cases.run(
                Caller.of(mvc, accounts, "th.focal1").actor(),
                () -> disclosures.record(
                        story.number(),
                        asked(story, RepatriationProcess.Step.REQUEST_TRACING),
                        new AgencyCode("TH-DATIP"),
                        new AgencyCode("KH-MOSVY"),
                        RepatriationProcess.Message.TRACING_REQUESTED,
                        Set.of(DataClass.family),
                        Set.of("fatherName")));
        assertThat(text("kh.mosvy1", "/api/v1/cases/" + story.number() + "/file"))
                .contains("mark of the father");
        var step = workItems.ofCase(story.number()).stream()
                .filter(open -> open.key().equals(ASSESS))
                .findFirst()
                .orElseThrow();
        var officer = accounts.of(step.agency()).get(0).username();

        // then
        var form = form(officer, step);
        assertThat(form.path("schema").toString()).contains(SUSPECTED);
        assertThat(form.path("data").propertyNames())
                .contains("givenName", "villageName", BLOCKED)
                .doesNotContain(SUSPECTED);
        assertThat(filed(step, form)).isSubsetOf(SHOWN);
        for (var path : List.of(
                "/cases/%s",
                "/cases/%s/file",
                "/api/v1/cases/%s",
                "/api/v1/cases/%s/file",
                "/api/v1/cases/%s/timeline",
                "/api/v1/cases/%s/messages")) {
            unsaid(officer, path.formatted(story.number()));
        }
        unsaid(officer, "/tasks/" + step.id());
        assertThat(form.path("data").toString()).doesNotContain(NEVER);
    }

    @Test
    void whom_not_to_contact_stands_in_each_step_that_touches_the_family() throws Exception {
        // given
        ToldStory.people(accounts);
        var story = ToldStory.opened(application, 757_002);
        var shown = new ArrayList<String>();

        // when
        for (var next = story.next(); next.isPresent(); next = story.next()) {
            var step = next.get();
            if (forms.of(step).fields().stream().anyMatch(field -> field.key().equals(BLOCKED))
                    || forms.of(step).shown().contains(BLOCKED)) {
                if (!form(story.account(step), step)
                        .path("data")
                        .path(BLOCKED)
                        .asString()
                        .isBlank()) {
                    shown.add(step.key());
                }
            }
            story.tell(step);
        }

        // then
        assertThat(shown)
                .contains(
                        RepatriationProcess.Step.REQUEST_TRACING,
                        OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST,
                        ASSESS,
                        NationalityVerificationProcess.Step.VERIFY_NATIONALITY,
                        OriginResponseProcess.Step.REPORT_ASSESSMENT,
                        HandoverProcess.Step.PREPARE_RECEPTION,
                        HandoverProcess.Step.CHECK_DEPARTURE,
                        HandoverProcess.Step.RECEIPT_HANDOVER,
                        ReintegrationProcess.Step.VISIT_PERSON);
    }

    private Set<String> filed(OpenStep step, JsonNode form) {
        var kept = forms.of(step).fields().stream()
                .filter(Field::inCaseFile)
                .map(Field::key)
                .toList();
        var there = new TreeSet<String>();
        form.path("data").propertyNames().stream().filter(kept::contains).forEach(there::add);
        return there;
    }

    private StepId asked(ToldStory story, String key) {
        return finished.ofCase(story.number()).stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void unsaid(String officer, String path) throws Exception {
        assertThat(text(officer, path)).as(path).doesNotContain(NEVER);
    }

    private String text(String account, String path) throws Exception {
        var answer = Caller.of(mvc, accounts, account).get(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private JsonNode form(String account, OpenStep step) throws Exception {
        var answer = Caller.of(mvc, accounts, account).get("/api/v1/tasks/" + step.id() + "/form");
        assertThat(answer.getStatus()).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray());
    }
}
