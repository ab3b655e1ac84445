package org.homeward.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.engine.models.ModelRefusedException;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.engine.sandbox.told.WalkEvent;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.engine.sandbox.told.WalkState;
import org.homeward.engine.sandbox.told.WalkStep;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.shared.Corridor;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.OldConsentProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.AskedInWalk;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owner walks through a draft. Long, since walks through all that a draft can do are told. */
@WholeRun
@DatabaseTest
class WalksTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final String SUBJECT = "draft of a test";
    private static final String DEADLINES = "processes/deadlines/sopDeadlines.dmn";
    private static final String IDENTIFICATION = "processes/identification/identification.bpmn";

    private final DemoAnswers answers = new DemoAnswers();

    @Autowired
    Walks walks;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient database;

    @AfterEach
    void nothing_is_left() {
        walks.of(SUBJECT).forEach(walk -> walks.end(walk.id()));
    }

    @Test
    void an_adult_is_walked_through_identification_to_its_end() {
        // given
        var walk = begin(PackagedModels.files(), IdentificationProcess.KEY);

        // when
        answerUntilTheEnd(walk);

        // then
        var state = walks.state(walk, Locale.ENGLISH);
        assertThat(state.over()).isTrue();
        assertThat(state.happened())
                .filteredOn(line -> line.code().equals("answered"))
                .extracting(WalkEvent::element)
                .contains(
                        IdentificationProcess.Step.SCREEN_PERSON,
                        PanelDecisionProcess.Step.GIVE_OPINION,
                        IdentificationProcess.Step.EXPLAIN_RIGHTS);
        assertThat(state.happened())
                .filteredOn(line -> line.code().equals("ended"))
                .extracting(WalkEvent::element)
                .contains("event_identified");
    }

    @Test
    void a_step_is_shown_as_its_agency_would_see_it() {
        // given
        var walk = begin(PackagedModels.files(), IdentificationProcess.KEY);

        // when
        var step = walks.state(walk, Locale.forLanguageTag("km")).open().get(0);

        // then
        assertThat(step.key()).isEqualTo(IdentificationProcess.Step.SCREEN_PERSON);
        assertThat(step.name()).matches(".*\\p{IsKhmer}.*");
        assertThat(step.role()).hasToString("destination.first-responder");
        assertThat(step.country()).hasToString("TH");
        assertThat(step.due()).isAfter(MONDAY);
        assertThat(walks.form(walk, step.id(), Locale.forLanguageTag("km"))).contains("indicators");
    }

    @Test
    void an_answer_is_checked_as_a_real_hand_in_is() {
        // given
        var walk = begin(PackagedModels.files(), IdentificationProcess.KEY);
        var step = walks.state(walk, Locale.ENGLISH).open().get(0);

        // when / then
        assertThatThrownBy(() -> walks.answer(walk, step.id(), Map.of("nobodyAskedFor", "x")))
                .isInstanceOf(InvalidContentException.class);
        assertThat(walks.state(walk, Locale.ENGLISH).open())
                .extracting(WalkStep::id)
                .containsExactly(step.id());
    }

    @Test
    void a_step_that_the_draft_adds_is_met() {
        // given
        var files = new TreeMap<>(PackagedModels.files());
        files.put(IDENTIFICATION, withMedicalCheck(files.get(IDENTIFICATION)));
        var walk = begin(files, IdentificationProcess.KEY);

        // when
        answer(walk, walks.state(walk, Locale.ENGLISH).open().get(0));

        // then
        assertThat(walks.state(walk, Locale.ENGLISH).open())
                .extracting(WalkStep::key)
                .containsExactly("userTask_checkHealth");
    }

    @Test
    void a_consent_that_is_old_by_the_drafts_own_table_is_asked_for_again_before_the_approval() {
        // given
        var recent = begin(PackagedModels.files(), ReturnApprovalProcess.KEY);
        var files = new TreeMap<>(PackagedModels.files());
        files.put(
                DEADLINES,
                withDays(withDays(text(files.get(DEADLINES)), "returnConsentAnew", 0), "returnConsentAge", 5)
                        .getBytes(StandardCharsets.UTF_8));

        // when
        var old = begin(files, ReturnApprovalProcess.KEY);

        // then
        assertThat(open(recent).key()).isEqualTo(ReturnApprovalProcess.Step.REQUEST_APPROVAL);
        assertThat(open(old).key()).isEqualTo(OldConsentProcess.Step.ASK_RETURN_AGAIN);

        // when
        answer(old, open(old));

        // then
        assertThat(open(old).key()).isEqualTo(ReturnApprovalProcess.Step.REQUEST_APPROVAL);
    }

    @Test
    void two_walks_go_beside_each_other() {
        // given
        var one = begin(PackagedModels.files(), IdentificationProcess.KEY);
        var other = begin(PackagedModels.files(), IdentificationProcess.KEY);

        // when
        answerUntilTheEnd(one);

        // then
        assertThat(walks.state(one, Locale.ENGLISH).over()).isTrue();
        assertThat(walks.state(other, Locale.ENGLISH).open())
                .extracting(WalkStep::key)
                .containsExactly(IdentificationProcess.Step.SCREEN_PERSON);
    }

    @Test
    void a_whole_journey_crosses_the_border_and_time_brings_the_visits() {
        // given
        var walk = begin(PackagedModels.files(), ReturnJourneyProcess.KEY);

        // when
        answerUntilTheEnd(walk);

        // then
        var state = walks.state(walk, Locale.ENGLISH);
        assertThat(state.open()).isEmpty();
        assertThat(state.over()).isTrue();
        assertThat(state.now()).isAfter(MONDAY.plus(java.time.Duration.ofDays(20)));
        assertThat(state.happened())
                .filteredOn(line -> line.code().equals("ended"))
                .extracting(WalkEvent::element)
                .contains("event_caseClosed");
    }

    @Test
    void nothing_is_left_in_either_engine_or_in_the_product() {
        // given
        walks.end(begin(PackagedModels.files(), IdentificationProcess.KEY));
        var before = rows();

        // when
        var walk = begin(PackagedModels.files(), ReturnJourneyProcess.KEY);
        answerUntilTheEnd(walk);
        assertThat(rows()).isNotEqualTo(before);
        walks.end(walk);

        // then
        assertThat(rows()).isEqualTo(before);
        assertThatThrownBy(() -> walks.state(walk, Locale.ENGLISH)).isInstanceOf(NotFound.class);
    }

    @Test
    void nothing_is_left_of_a_walk_that_ends_while_it_waits_for_what_is_told_to_the_case() {
        // given
        walks.end(begin(PackagedModels.files(), RepatriationProcess.KEY));
        var before = rows();
        var walk = begin(PackagedModels.files(), RepatriationProcess.KEY);
        for (var open = open(walk); !FamilyTracingProcess.Step.ASSESS_FAMILY.equals(open.key()); open = open(walk)) {
            answer(walk, open);
        }

        // when
        walks.end(walk);

        // then
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_hostile_draft_is_refused_and_leaves_nothing() {
        // given
        walks.end(begin(PackagedModels.files(), IdentificationProcess.KEY));
        var before = rows();
        var files = new TreeMap<>(PackagedModels.files());
        files.put(
                IDENTIFICATION,
                text(files.get(IDENTIFICATION))
                        .replace("${sendMessage}", "${jdbc.queryForObject('select 1')}")
                        .getBytes(StandardCharsets.UTF_8));

        // when / then
        assertThatThrownBy(() -> begin(files, IdentificationProcess.KEY)).isInstanceOf(ModelRefusedException.class);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void the_engine_of_walks_is_no_bean() {
        assertThat(application.getBeansOfType(org.camunda.bpm.engine.RuntimeService.class))
                .hasSize(1);
        assertThat(application.getBeansOfType(org.camunda.bpm.engine.ProcessEngine.class))
                .hasSize(1);
    }

    private WalkId begin(Map<String, byte[]> files, String process) {
        return walks.start(files, new WalkFacts(process, false, Corridor.of("TH-KH"), MONDAY), SUBJECT, "owner");
    }

    private WalkStep open(WalkId walk) {
        return walks.state(walk, Locale.ENGLISH).open().get(0);
    }

    private void answerUntilTheEnd(WalkId walk) {
        for (int done = 0; done < 120; done++) {
            var state = walks.state(walk, Locale.ENGLISH);
            if (state.over()) {
                return;
            }
            if (state.open().isEmpty() || waitsForItsDay(state)) {
                walks.nextJob(walk);
            } else {
                answer(walk, state.open().get(0));
            }
        }
    }

    private static boolean waitsForItsDay(WalkState state) {
        return state.jobs().stream()
                .anyMatch(job -> job.key().equals(state.open().get(0).key()));
    }

    private void answer(WalkId walk, WalkStep step) {
        var changes = step.key().equals(ReintegrationProcess.Step.VISIT_PERSON)
                        && walks.given(walk).stream()
                                .anyMatch(given -> ReintegrationProcess.Step.VISIT_PERSON.equals(given.step()))
                ? Map.<String, Object>of(ReintegrationProcess.Variable.VISIT_OUTCOME, "goalsMet")
                : Map.<String, Object>of();
        var told = answers.of(
                String.valueOf(step.form()),
                3,
                walks.state(walk, Locale.ENGLISH).now(),
                changes);
        walks.answer(walk, step.id(), AskedInWalk.of(walks, walk, step.id(), told));
    }

    /** How many rows each table of the second engine and of the product has. */
    private Map<String, Long> rows() {
        return database.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_schema in ('sandbox', 'engine', 'homeward') and table_type = 'BASE TABLE'
                          and table_name not like 'spring_session%'
                        """).query(String.class).list().stream()
                .collect(Collectors.toMap(table -> table, table -> database.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single()));
    }

    /** The table of deadlines with another number of days in a row. */
    private static String withDays(String table, String key, int days) {
        return table.replaceFirst(
                "(<text>\"" + key + "\"</text>(?:(?!</rule>)[\\s\\S])*?<outputEntry[^>]*>\\s*<text>)\\d+", "$1" + days);
    }

    private static byte[] withMedicalCheck(byte[] model) {
        var step = "<bpmn:userTask id=\"userTask_checkHealth\" name=\"Medical check\" camunda:formRef=\"screening\""
                + " camunda:formRefBinding=\"deployment\" camunda:candidateGroups=\"destination.first-responder\""
                + " camunda:dueDate=\"screening\"><bpmn:documentation>Look after the person.</bpmn:documentation>"
                + "<bpmn:incoming>flow_screenPerson_checkHealth</bpmn:incoming>"
                + "<bpmn:outgoing>flow_screenPerson_signsFound</bpmn:outgoing></bpmn:userTask>"
                + "<bpmn:sequenceFlow id=\"flow_screenPerson_checkHealth\" sourceRef=\""
                + IdentificationProcess.Step.SCREEN_PERSON + "\""
                + " targetRef=\"userTask_checkHealth\" />";
        var changed = text(model)
                .replaceFirst(
                        "<bpmn:outgoing>flow_screenPerson_signsFound", "<bpmn:outgoing>flow_screenPerson_checkHealth")
                .replace(
                        "id=\"flow_screenPerson_signsFound\" sourceRef=\"" + IdentificationProcess.Step.SCREEN_PERSON
                                + "\"",
                        "id=\"flow_screenPerson_signsFound\" sourceRef=\"userTask_checkHealth\"");
        return changed.replaceFirst("<bpmn:exclusiveGateway", step + "<bpmn:exclusiveGateway")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
