package org.homeward.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.homeward.casefile.Readers;
import org.homeward.cases.Intake;
import org.homeward.cases.Intakes;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.testing.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** What the task page says of the steps that may follow. */
@ProcessTest
class NextStepsTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Intake intake;

    @Autowired
    WorkItems workItems;

    @Autowired
    NextSteps nextSteps;

    @BeforeEach
    void deploy() throws IOException {
        var process = Bpmn.createExecutableProcess("sampleNext")
                .name("Sample")
                .camundaHistoryTimeToLive(3650)
                .startEvent()
                .userTask("userTask_first")
                .name("Begin")
                .camundaCandidateGroups("destination.case-manager")
                .camundaFormRef("panelCall")
                .camundaFormRefBinding("deployment")
                .userTask("userTask_second")
                .name("Go on in the country that the model names")
                .camundaCandidateGroups("KH.focal-point")
                .camundaFormRef("panelCall")
                .camundaFormRefBinding("deployment")
                .endEvent()
                .done();
        repository
                .createDeployment()
                .addModelInstance("processes/sample/sampleNext.bpmn", process)
                .addInputStream(
                        "forms/sample/panel-call.form",
                        new ClassPathResource("forms/panel/panel-call.form").getInputStream())
                .addInputStream(FieldList.FILE, new ClassPathResource(FieldList.FILE).getInputStream())
                .enableDuplicateFiltering(true)
                .deploy();
    }

    @Test
    void a_step_whose_role_names_a_country_lies_in_that_country_and_not_at_the_hosts() {
        // given
        var step = opened();

        // when
        var following = ActingParty.as(step.agency(), () -> nextSteps.after(step));

        // then
        assertThat(following).containsExactly(new NextSteps.Possible(null, null, new CountryCode("KH"), true));
    }

    private OpenStep opened() {
        var police = Readers.police();
        CaseNumber number = ActingParty.as(police.agency(), () -> intake.open(Intakes.adult(), police));
        ActingParty.asSystem("test", () -> runtime.startProcessInstanceByKey("sampleNext", number.value(), Map.of()));
        return workItems.ofCase(number).stream()
                .filter(step -> step.key().equals("userTask_first"))
                .findFirst()
                .orElseThrow();
    }
}
