package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The officer who visits the family answers for itself (R6). */
@WebTest
class FamilyAssessmentTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc mvc;

    @Autowired
    WorkItems workItems;

    @Autowired
    ObjectMapper json;

    @Test
    void what_the_host_suspects_of_the_family_is_not_told_to_who_visits_it() throws Exception {
        // given
        ToldStory.people(accounts);
        var story = ToldStory.opened(application, 757_001).before(FamilyTracingProcess.Step.ASSESS_FAMILY);
        var step = workItems.ofCase(story.number()).stream()
                .filter(open -> open.key().equals(FamilyTracingProcess.Step.ASSESS_FAMILY))
                .findFirst()
                .orElseThrow();
        var officer = accounts.of(step.agency()).get(0).username();

        // when
        var answer = Caller.of(mvc, accounts, officer).get("/api/v1/tasks/" + step.id() + "/form");

        // then
        var form = json.readTree(answer.getContentAsByteArray());
        assertThat(form.path("schema").toString()).contains("familyInvolvedSuspected");
        assertThat(form.path("data").fieldNames()).toIterable().isNotEmpty().doesNotContain("familyInvolvedSuspected");
    }
}
