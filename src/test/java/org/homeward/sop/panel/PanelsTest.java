package org.homeward.sop.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Participation;
import org.homeward.casefile.Readers;
import org.homeward.cases.CaseFilter;
import org.homeward.cases.CaseList;
import org.homeward.cases.CaseOverviews;
import org.homeward.cases.Intake;
import org.homeward.cases.Intakes;
import org.homeward.cases.ListedCase;
import org.homeward.channel.lines.StepLine;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.ActingSide;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.inbox.HandIn;
import org.homeward.inbox.Inbox;
import org.homeward.inbox.InboxQuery;
import org.homeward.inbox.InboxScope;
import org.homeward.inbox.StepForm;
import org.homeward.inbox.StepHandling;
import org.homeward.inbox.StepSubmission;
import org.homeward.procedures.PanelKind;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.testing.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * A panel of five in Thailand is heard seat by seat. A third of the file is the small process that summons it without a
 * whole story before.
 */
@ProcessTest
class PanelsTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Intake intake;

    @Autowired
    WorkItems workItems;

    @Autowired
    HandIn handIn;

    @Autowired
    StepForm forms;

    @Autowired
    CaseFiles files;

    @Autowired
    Participation participation;

    @Autowired
    CaseOverviews sheets;

    @Autowired
    CaseList list;

    @Autowired
    Inbox inbox;

    @Autowired
    StepHandling desk;

    @Autowired
    Panels panels;

    @Autowired
    PanelCasePartReaders panelParts;

    @BeforeEach
    void deploy() throws IOException {
        var panel = Bpmn.createExecutableProcess("samplePanel")
                .name("Sample")
                .camundaHistoryTimeToLive(3650)
                .startEvent()
                .serviceTask("serviceTask_summon")
                .camundaDelegateExpression("${summonPanel}")
                .userTask(PanelDecisionProcess.Step.GIVE_OPINION)
                .name("Give an opinion")
                .camundaCandidateGroups("acting.panel-member")
                .camundaDueDate("panelOpinion")
                .camundaFormRef("panelOpinion")
                .camundaFormRefBinding("deployment")
                .multiInstance()
                .parallel()
                .cardinality("${repetitions}")
                .completionCondition("${quorumReached == true}")
                .multiInstanceDone()
                .userTask("userTask_note")
                .name("Note it")
                .camundaCandidateGroups("acting.panel-chair")
                .camundaDueDate("panelCall")
                .camundaFormRef("panelCall")
                .camundaFormRefBinding("deployment")
                .endEvent()
                .done();
        var deployment = repository.createDeployment().addModelInstance("processes/sample/samplePanel.bpmn", panel);
        for (var form : List.of("panel-opinion", "panel-call")) {
            deployment.addInputStream(
                    "forms/sample/" + form + ".form",
                    new ClassPathResource("forms/panel/" + form + ".form").getInputStream());
        }
        deployment.addInputStream(FieldList.FILE, new ClassPathResource(FieldList.FILE).getInputStream());
        deployment.addInputStream(
                "forms/fields.en.properties", new ClassPathResource("forms/fields.en.properties").getInputStream());
        deployment.enableDuplicateFiltering(true).deploy();
    }

    @Test
    void each_member_has_a_step_and_sees_no_more_than_its_form() {
        // given
        var number = summoned();

        // then
        assertThat(opinions(number))
                .extracting(step -> step.agency().value())
                .containsExactlyInAnyOrder("TH-PSDHS-SKA", "TH-RTP-ATPD", "TH-MOL-SKA", "TH-OAG", "TH-NGO-LPN");
        assertThat(ActingParty.asSystem("test", () -> participation.of(number, new AgencyCode("TH-MOL-SKA"))))
                .hasValueSatisfying(part -> assertThat(part.panelOnly()).isTrue());
        assertThat(ActingParty.asSystem("test", () -> participation.of(number, Readers.THAI_POLICE)))
                .hasValueSatisfying(part -> assertThat(part.panelOnly()).isFalse());
    }

    @Test
    void three_who_agree_or_dissent_are_enough_and_the_rest_is_not_asked_any_more() {
        // given
        var number = summoned();

        // when
        vote(number, "TH-OAG", "yes");
        vote(number, "TH-NGO-LPN", "abstains");
        vote(number, "TH-MOL-SKA", "no");

        // then
        assertThat(opinions(number)).hasSize(2);
        assertThat(isHeard(number)).isFalse();

        // when
        vote(number, "TH-PSDHS-SKA", "yes");

        // then
        assertThat(opinions(number)).isEmpty();
        assertThat(isHeard(number)).isTrue();
        assertThat(workItems.ofCase(number)).anySatisfy(step -> {
            assertThat(step.key()).isEqualTo("userTask_note");
            assertThat(step.agency().value()).isEqualTo("TH-PSDHS-SKA");
        });
    }

    @Test
    void a_member_sees_its_own_step_in_the_case_and_afterwards_no_case() {
        // given
        var number = summoned();
        var member = actor("TH-MOL-SKA");
        var step = step(number, "TH-MOL-SKA").id();

        // when
        var sheet = ActingParty.as(member.agency(), () -> sheets.of(number, member));

        // then
        assertThat(sheet.codes().openSteps()).singleElement().satisfies(open -> assertThat(open.id())
                .isEqualTo(step));
        assertThat(sheet.codes().participants()).hasSize(1);
        assertThat(sheet.codes().stage()).isNotNull();
        assertThat(sheet.consents()).isEmpty();
        assertThat(sheet.messages()).isEmpty();
        assertThat(sheet.happened()).isEmpty();
        assertThat(listed(member)).contains(number);
        assertThat(waitedFor(number, member)).isEmpty();

        // when
        vote(number, "TH-MOL-SKA", "no");

        // then
        assertThatThrownBy(() -> ActingParty.as(member.agency(), () -> sheets.of(number, member)))
                .isInstanceOf(NotFound.class);
        assertThat(listed(member)).doesNotContain(number);
        assertThat(waitedFor(number, member)).isEmpty();
        assertThat(ActingParty.as(member.agency(), () -> desk.done(step, member)))
                .isPresent();
    }

    @Test
    void a_panel_is_there_for_those_who_take_part_alone() {
        // given
        var number = summoned();

        // then
        assertThat(ActingParty.as(Readers.LAO_POLICE, () -> panels.newest(number, PanelKind.identification)))
                .isEmpty();
        assertThat(ActingParty.as(Readers.THAI_POLICE, () -> panels.newest(number, PanelKind.identification)))
                .hasValueSatisfying(panel -> assertThat(panel.seats()).hasSize(5));
    }

    @Test
    void nothing_is_decided_where_no_panel_was_summoned() {
        // given
        var police = Readers.police();
        var number = ActingParty.as(police.agency(), () -> intake.open(Intakes.adult(), police));

        // then
        assertThat(isHeard(number)).isFalse();
        assertThat(ActingParty.asSystem("test", () -> panelParts.isHeard(number, PanelKind.bestInterests)))
                .isFalse();
    }

    @Test
    void a_dissent_stays_in_the_case_file_and_no_other_member_reads_it_in_an_own_form() {
        // given
        var number = summoned();

        // when
        vote(number, "TH-MOL-SKA", "no");

        // then
        var summons = ActingParty.asSystem("test", () -> panels.newest(number, PanelKind.identification))
                .orElseThrow();
        var seat = summons.seats().stream()
                .filter(one -> "no".equals(one.vote()))
                .findFirst()
                .orElseThrow();
        assertThat(ActingParty.asSystem(
                        "test", () -> files.value(number, "panelReasons_" + summons.id() + "_" + seat.number())))
                .contains("Reasons of TH-MOL-SKA");
        var other = actor("TH-OAG");
        var shown = ActingParty.as(other.agency(), () -> forms.of(step(number, "TH-OAG"), other, Locale.ENGLISH));
        assertThat(shown.data()).doesNotContainKeys("memberVote", "memberReasons", "memberConflict");
        assertThat(String.valueOf(shown.data().get("panelQuestion"))).contains("trafficked");
    }

    private CaseNumber summoned() {
        var police = Readers.police();
        var number = ActingParty.as(police.agency(), () -> intake.open(Intakes.adult(), police));
        ActingParty.asSystem(
                "test",
                () -> runtime.startProcessInstanceByKey(
                        "samplePanel",
                        number.value(),
                        Map.of(
                                ActingSide.VARIABLE,
                                "destination",
                                IdentificationProcess.Variable.PANEL,
                                "identification")));
        return number;
    }

    private List<CaseNumber> listed(Actor member) {
        return ActingParty.as(
                        member.agency(), () -> list.page(member, CaseFilter.of(null, null, null, null), null, 200))
                .cases()
                .stream()
                .map(ListedCase::number)
                .toList();
    }

    private List<StepLine> waitedFor(CaseNumber number, Actor member) {
        var query = new InboxQuery(InboxScope.waiting, number, null, null, false, false, null, 10);
        return ActingParty.as(member.agency(), () -> inbox.list(query, member, Locale.ENGLISH))
                .items();
    }

    private void vote(CaseNumber number, String agency, String vote) {
        var data = new HashMap<String, Object>();
        data.put("memberConflict", "no");
        data.put("memberVote", vote);
        data.put("memberReasons", "Reasons of " + agency);
        var actor = actor(agency);
        ActingParty.as(
                actor.agency(), () -> handIn.handIn(step(number, agency).id(), StepSubmission.now(data), null, actor));
    }

    private OpenStep step(CaseNumber number, String agency) {
        return opinions(number).stream()
                .filter(step -> step.agency().value().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private List<OpenStep> opinions(CaseNumber number) {
        return workItems.ofCase(number).stream()
                .filter(step -> step.key().equals(PanelDecisionProcess.Step.GIVE_OPINION))
                .toList();
    }

    private static Actor actor(String agency) {
        var code = new AgencyCode(agency);
        return new Actor(
                "member",
                "member",
                Set.of(Role.caseworker),
                Set.of("ngo"),
                code,
                code.country(),
                Locale.ENGLISH,
                false);
    }

    private boolean isHeard(CaseNumber number) {
        return ActingParty.asSystem("test", () -> panelParts.isHeard(number, PanelKind.identification));
    }
}
