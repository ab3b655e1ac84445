package org.homeward.shell.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Participation;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.NationalityDeterminationProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A border and a service unit, UNHCR and IOM before, on and after their day: own step, its day and what it names, and nothing of timeline,
 * consents, messages, participants or papers; before and after it the case is not there.
 *
 * <p>Long: each kind of unit is asked for the same routes at each moment of the same stories.
 */
@WholeRun
@WebTest
class OwnStepAloneTest {

    private static final List<String> LISTS = List.of(
            "/inbox?scope=agency",
            "/inbox?scope=waiting",
            "/cases",
            "/api/v1/cases?limit=200",
            "/api/v1/tasks?scope=agency&limit=200",
            "/api/v1/tasks?scope=waiting&limit=200");

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
    Participation participation;

    @Autowired
    Directory directory;

    @Autowired
    CaseFiles files;

    @Autowired
    JsonMapper json;

    private ToldStory story;
    private int closed;
    private int searched;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @AfterEach
    void counts() {
        System.out.printf("own step alone: %d routes closed, %d answers searched%n", closed, searched);
    }

    @Test
    void a_border_unit_before_on_and_after_the_day() throws Exception {
        // given
        story = ToldStory.opened(application, 784_001);
        var units = List.of("th.border1", "th.border.head");

        // then
        story.before(HandoverProcess.Step.SEND_NOTICE);
        not_there(units);

        // when
        story.before(HandoverProcess.Step.PREPARE_CROSSING);
        var family = ActingParty.asSystem("test", () -> files.value(story.number(), "familyName"))
                .orElseThrow()
                .toString();

        // then
        own_step_alone("th.border1", HandoverProcess.Step.PREPARE_CROSSING);
        var ahead = step("th.border1", HandoverProcess.Step.PREPARE_CROSSING);
        assertThat(ahead.path("data")
                        .path(HandoverProcess.Variable.PLANNED_HANDOVER)
                        .asString())
                .isNotEmpty();
        assertThat(ahead.path("data")
                        .path(HandoverProcess.Variable.HANDOVER_POINT)
                        .asString())
                .isNotEmpty();
        assertThat(ahead.path("data").path("travelNeeds").asString()).isNotEmpty();
        assertThat(ahead.toString()).doesNotContain(family, "escortName");

        // when
        story.before(HandoverProcess.Step.HAND_OVER);

        // then
        own_step_alone("th.border1", HandoverProcess.Step.HAND_OVER);

        // when
        story.before(HandoverProcess.Step.RECEIPT_HANDOVER);

        // then
        not_there(units);

        // when
        story.tell(open(HandoverProcess.Step.RECEIPT_HANDOVER));

        // then
        not_there(units);
        assertThat(closed).isGreaterThan(200);
    }

    @Test
    void a_service_unit_before_on_and_after_its_day() throws Exception {
        // given
        story = ToldStory.opened(application, 784_002);
        var units = List.of("th.health1");

        // then
        story.before(ProtectionProcess.Step.ARRANGE_SHELTER);
        not_there(units);

        // when
        story.before(ServiceReferralProcess.Step.ANSWER_REFERRAL);
        story.tell(open(ServiceReferralProcess.Step.ANSWER_REFERRAL));

        // then
        own_step_alone("th.health1", ServiceReferralProcess.Step.PROVIDE_SERVICE);

        // when
        story.tell(open(ServiceReferralProcess.Step.PROVIDE_SERVICE));

        // then
        not_there(units);
        assertThat(closed).isGreaterThan(100);
    }

    @Test
    void an_agency_for_the_nationality_before_at_and_after_its_step() throws Exception {
        // given
        story = ToldStory.opened(application, "unhcr-finds-the-nationality-and-it-is-verified-again", 784_003);
        var units = List.of("th.unhcr1");

        // then
        story.before(RepatriationProcess.Step.REFER_STATELESSNESS);
        not_there(units);

        // when
        story.before(NationalityDeterminationProcess.Step.DETERMINE_BY_UNHCR);

        // then
        own_step_alone("th.unhcr1", NationalityDeterminationProcess.Step.DETERMINE_BY_UNHCR);
        var origin = Caller.of(mvc, accounts, "kh.mosvy1");
        for (var path : List.of("", "/messages", "/timeline")) {
            assertThat(text(origin, "/api/v1/cases/" + story.number() + path)).doesNotContainIgnoringCase("unhcr");
        }

        // when
        story.tell(open(NationalityDeterminationProcess.Step.DETERMINE_BY_UNHCR));

        // then
        not_there(units);
    }

    private void not_there(List<String> units) throws Exception {
        for (var account : units) {
            var unit = Caller.of(mvc, accounts, account);
            for (var row : AccessRow.all()) {
                for (var id : row.kind().equals("step") ? some(others(unit)) : Set.of("1")) {
                    if (row.isSomeones()) {
                        var path = row.path(story.number().value(), id, "identification");
                        var body = row.method().equals("POST") ? "{\"data\":{}}" : "";
                        assertThat(unit.ask(row.httpMethod(), path, body).getStatus())
                                .as("%s for %s", row.route(), account)
                                .isEqualTo(404);
                        closed++;
                    }
                }
            }
            for (var list : LISTS) {
                assertThat(text(unit, list))
                        .as(list)
                        .doesNotContain(story.number().value(), story.mark());
                searched++;
            }
        }
    }

    private void own_step_alone(String account, String key) throws Exception {
        var unit = Caller.of(mvc, accounts, account);
        var own = open(key);
        assertThat(own.agency()).isEqualTo(unit.actor().agency());
        assertThat(text(unit, "/tasks/" + own.id())).contains(story.number().value());
        assertThat(text(unit, "/api/v1/cases?limit=200"))
                .contains(story.number().value());
        for (var row : AccessRow.all()) {
            if (row.isSomeones() && row.method().equals("GET")) {
                for (var id : row.kind().equals("step") ? Set.of(own.id().value()) : Set.of("1")) {
                    says_nothing_of_others(unit, row.path(story.number().value(), id, "identification"));
                }
            }
        }
        LISTS.forEach(list -> says_nothing_of_others(unit, list));
        var number = story.number();
        for (var empty : List.of("consents", "messages")) {
            assertThat(json.readTree(text(unit, "/api/v1/cases/" + number + "/" + empty))
                            .path("items"))
                    .as(empty)
                    .isEmpty();
        }
        assertThat(text(unit, "/cases/" + number)).doesNotContain("/timetable", "hw-journey__done");
        assertThat(json.readTree(text(unit, "/api/v1/cases/" + number)).path("participants"))
                .hasSize(1);
        assertThat(json.readTree(text(unit, "/api/v1/cases/" + number)).path("openSteps"))
                .hasSize(1);
        for (var paper :
                List.of("/file", "/documents", "/notes", "/questions", "/services", "/timetable", "/timetable.pdf")) {
            assertThat(unit.get("/cases/" + number + paper).getStatus())
                    .as(paper)
                    .isEqualTo(404);
            closed++;
        }
    }

    private void says_nothing_of_others(Caller unit, String path) {
        try {
            var said = unit.get(path).getContentAsString(StandardCharsets.UTF_8);
            assertThat(said)
                    .as("%s for %s", path, unit)
                    .doesNotContain(names(unit))
                    .doesNotContain(others(unit));
            searched++;
        } catch (Exception failed) {
            throw new AssertionError(path + " for " + unit, failed);
        }
    }

    /** Codes and names of the case's other agencies, and the purposes of consents. */
    private Set<String> names(Caller unit) {
        var names = new TreeSet<String>();
        ActingParty.asSystem("test", () -> participation.all(story.number())).stream()
                .map(AgencyParticipation::agency)
                .filter(agency -> !agency.equals(unit.actor().agency()) && !namedToAll(agency))
                .forEach(agency -> {
                    names.add(agency.value());
                    names.add(directory.agencyName(agency, unit.actor().language()));
                });
        names.add(Purpose.ShareWithOriginAgency.name());
        names.add(Purpose.ShareWithPolice.name());
        return names;
    }

    /** Who asks for a service says who it is; whom to call about a step are the focal points, which the directory names to all. */
    private static boolean namedToAll(AgencyCode agency) {
        return Set.of("TH-WPC-PTT", "TH-DATIP", "KH-MOSVY").contains(agency.value());
    }

    /** The ids of the steps that aren't the unit's. */
    private Set<String> others(Caller unit) {
        var ids = new ArrayList<String>();
        workItems.ofCase(story.number()).stream()
                .filter(step -> !step.agency().equals(unit.actor().agency()))
                .map(OpenStep::id)
                .forEach(id -> ids.add(id.value()));
        finished.ofCase(story.number()).stream()
                .filter(step -> !step.agency().equals(unit.actor().agency()))
                .map(FinishedStep::id)
                .limit(3)
                .forEach(id -> ids.add(id.value()));
        return new TreeSet<>(ids);
    }

    private static Set<String> some(Set<String> ids) {
        return ids.stream().limit(2).collect(Collectors.toSet());
    }

    /** The step with its form's answers, as its reader gets it. */
    private JsonNode step(String account, String key) throws Exception {
        return json.readTree(text(
                Caller.of(mvc, accounts, account), "/api/v1/tasks/" + open(key).id() + "/form"));
    }

    private OpenStep open(String key) {
        return workItems.ofCase(story.number()).stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Caller unit, String path) throws Exception {
        var answer = unit.get(path);
        assertThat(answer.getStatus()).as("%s for %s", path, unit).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
