package org.homeward.sop.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.homeward.platform.demo.Passed;
import org.homeward.platform.demo.Scenario;
import org.homeward.platform.demo.StoryBook;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is best for a child is decided by the panel, after the child was heard. */
@ProcessTest
class BestInterestsTest {

    @Autowired
    Stories story;

    private static final Scenario CHILD = StoryBook.named("th-kh-child");

    @Autowired
    HistoryService history;

    @ParameterizedTest
    @CsvSource({
        "ReturnToFamily, " + ReturnApprovalProcess.Step.REQUEST_APPROVAL,
        "ReturnToAltCare, " + ReturnApprovalProcess.Step.REQUEST_APPROVAL,
        "StayInDestination, " + ProtectionProcess.Step.AGREE_STAY,
        "Third, " + ProtectionProcess.Step.AGREE_STAY
    })
    void only_a_return_that_is_best_goes_on(String decision, String next) {
        // given
        var tale = story.begun(CHILD, 0, Map.of());
        story.tellBefore(tale, BestInterestsProcess.Step.DECIDE_BEST_INTERESTS);

        // when
        story.play(
                tale.number(),
                BestInterestsProcess.Step.DECIDE_BEST_INTERESTS,
                Map.of(RepatriationProcess.Variable.BEST_INTERESTS_DECISION, decision));

        // then
        assertThat(new Passed(history).of(tale.number(), BestInterestsProcess.KEY))
                .contains("event_bestInterestsDecided");
        assertThat(story.next(tale).key()).isEqualTo(next);
    }
}
