package org.homeward.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.CaseModelVersions;
import org.homeward.engine.modelset.ChangedPhase;
import org.homeward.engine.modelset.PackagedSet;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case keeps the phases and tables that it began with; one that begins after a publication has the new ones. */
@WholeRun
@ProcessTest
class KeptVersionsTest {

    private static final String STEP = FamilyTracingProcess.Step.ASSESS_FAMILY;
    private static final String NEW_STEP = "userTask_lookAgain";
    private static final String DEADLINES = "processes/deadlines/sopDeadlines.dmn";
    private static final String AMOUNT = "<outputEntry id=\"out_familyTracing_amount\">\n          <text>%s</text>";

    /** It ends at once. */
    private static final String SECOND_LOOK = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_secondLook" targetNamespace="https://homeward.example/bpmn">
              <bpmn:process id="secondLook" name="A second look" isExecutable="true" camunda:historyTimeToLive="3650">
                <bpmn:documentation>Somebody looks again.</bpmn:documentation>
                <bpmn:startEvent id="event_lookBegun" name="Begun"><bpmn:outgoing>flow_look</bpmn:outgoing></bpmn:startEvent>
                <bpmn:endEvent id="event_lookOver" name="Over"><bpmn:incoming>flow_look</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="flow_look" sourceRef="event_lookBegun" targetRef="event_lookOver" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static int person = 3_400_000;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    Deployments deployments;

    @Autowired
    CaseModelVersions versions;

    @Autowired
    Stories stories;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void people() {
        ToldStory.people(accounts);
    }

    @AfterEach
    void the_packaged_versions_are_in_force_again() {
        for (var phase : List.of("repatriation", "deadlines", "panel")) {
            if (!new ChangedPhase(phase).isLike(deployments.content(phase, deployments.inForce(phase)))) {
                publish(new ChangedPhase(phase));
            }
        }
    }

    @Test
    void a_case_goes_on_with_the_calls_messages_and_due_rules_it_began_with_and_a_new_one_has_the_new_ones() {
        // given
        var old = ToldStory.opened(application, person++);
        var deployed = deployment(old.number(), "returnJourney");

        // when
        publish(ChangedPhase.repatriation().withStepAfter(NEW_STEP));
        publish(new ChangedPhase("deadlines").with(DEADLINES, AMOUNT.formatted("30"), AMOUNT.formatted("20")));
        var young = ToldStory.opened(application, person++);
        old.before(STEP);
        young.before(STEP);

        // then
        assertThat(amount(old.number())).isEqualTo(30);
        assertThat(amount(young.number())).isEqualTo(20);
        for (var process : Set.of("familyTracing", "repatriation", "repatriationRequest")) {
            versions.process(old.number(), process).ifPresent(kept -> {
                assertThat(running(old.number())).as(process).contains(kept);
                assertThat(running(young.number())).as(process).doesNotContain(kept);
            });
        }
        assertThat(deployment(young.number(), "returnJourney")).isEqualTo(deployed);
        assertThat(versions.hasStep(old.number(), FamilyTracingProcess.KEY, NEW_STEP))
                .isFalse();
        assertThat(versions.hasStep(young.number(), FamilyTracingProcess.KEY, NEW_STEP))
                .isTrue();

        // when
        old.tell(stories.open(old.number(), STEP));
        young.tell(stories.open(young.number(), STEP));

        // then
        assertThat(stories.steps(old.number())).doesNotContain(NEW_STEP);
        assertThat(stories.steps(young.number())).contains(NEW_STEP);
        var now = clock.instant();
        old.toTheEnd();
        clock.moveTo(now);
        young.toTheEnd();
        assertThat(stories.ended(old.number())).isPresent().isEqualTo(stories.ended(young.number()));
    }

    @Test
    void what_was_published_in_one_phase_may_be_called_in_another() {
        // given
        var panel = new ChangedPhase("panel");
        panel.files().put("processes/panel/secondLook.bpmn", SECOND_LOOK.getBytes(StandardCharsets.UTF_8));
        publish(panel);

        // when
        publish(ChangedPhase.repatriation().withCallAfter("secondLook"));
        var story = ToldStory.opened(application, person++).before(STEP);
        story.tell(stories.open(story.number(), STEP));

        // then
        assertThat(database.sql("""
                                select count(*) from act_hi_procinst
                                where proc_def_key_ = 'secondLook' and business_key_ = :number and end_time_ is not null
                                """)
                        .param("number", story.number().value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_version_is_kept_whole_and_a_former_one_can_be_published_again() {
        // given
        var first = deployments.inForce("repatriation");
        var content = deployments.content("repatriation", first);

        // when
        var changed = publish(ChangedPhase.repatriation().withStepAfter(NEW_STEP));
        var back = deployments.publish("repatriation", content, PackagedSet.program());

        // then
        assertThat(changed).isEqualTo(first + 1);
        assertThat(back).isEqualTo(first + 2).isEqualTo(deployments.inForce("repatriation"));
        assertThat(ChangedPhase.repatriation().isLike(deployments.content("repatriation", back)))
                .isTrue();
        assertThat(ChangedPhase.repatriation()
                        .withStepAfter(NEW_STEP)
                        .isLike(deployments.content("repatriation", changed)))
                .isTrue();
        assertThat(deployments.phases()).contains("deadlines", "journey", "repatriation");
        assertThat(deployments.changedPackaged()).isEmpty();
    }

    @Test
    void what_does_not_fit_is_refused_and_nothing_of_it_is_in_force() {
        // given
        var before = deployments.inForce("repatriation");
        var without = ChangedPhase.repatriation().tracing("origin.provincial-welfare", "origin.nobody");

        // when, then
        assertThatThrownBy(() -> publish(without))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining(STEP);
        assertThat(deployments.inForce("repatriation")).isEqualTo(before);
    }

    private int publish(ChangedPhase phase) {
        return deployments.publish(phase.phase(), phase.files(), PackagedSet.program());
    }

    private int amount(CaseNumber number) {
        return database.sql("select amount from pinned_rule where step_id = :step")
                .param("step", stories.open(number, STEP).id().value())
                .query(Integer.class)
                .single();
    }

    private Set<String> running(CaseNumber number) {
        return database.sql("""
                        select proc_def_id_ from act_ru_execution
                        where business_key_ = :number and parent_id_ is null
                        """)
                .param("number", number.value())
                .query(String.class)
                .set();
    }

    private String deployment(CaseNumber number, String process) {
        return versions.process(number, process).orElseThrow();
    }
}
