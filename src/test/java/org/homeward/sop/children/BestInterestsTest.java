package org.homeward.sop.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.homeward.directory.Directory;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.inbox.HandIn;
import org.homeward.platform.demo.Passed;
import org.homeward.platform.demo.Scenario;
import org.homeward.platform.demo.StoryBook;
import org.homeward.platform.demo.Wanderer;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is best for a child is decided by the panel, after the child was heard. */
@ProcessTest
class BestInterestsTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    private static final Scenario CHILD = StoryBook.named("th-kh-child");

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    HandIn handIn;

    @Autowired
    FormLibrary forms;

    @Autowired
    Directory directory;

    @ParameterizedTest
    @CsvSource({
        "ReturnToFamily, userTask_requestApproval",
        "ReturnToAltCare, userTask_requestApproval",
        "StayInDestination, userTask_agreeStay",
        "Third, userTask_agreeStay"
    })
    void only_a_return_that_is_best_goes_on(String decision, String next) {
        // given
        var tale = story.begun(CHILD, 0, Map.of());
        story.tellBefore(tale, "userTask_decideBestInterests");

        // when
        story.play(tale.number(), "userTask_decideBestInterests", Map.of("bestInterestsDecision", decision));

        // then
        assertThat(new Passed(history).of(tale.number(), "bestInterests")).contains("event_bestInterestsDecided");
        assertThat(story.next(tale).key()).isEqualTo(next);
    }

    @Test
    void a_childs_objection_is_kept_even_if_the_guardians_consents_against_it_are_not_taken() {
        // given
        var tale = story.begun(CHILD, 0, Map.of());
        story.tellBefore(tale, "userTask_explainRights");
        var people = new Wanderer(handIn, forms, directory, clock, CHILD);
        var step = story.open(tale.number(), "userTask_explainRights");
        var data = people.told(step);
        data.put("childObjectsToConsents", "yes");

        // when
        var refused = people.refused(step, data);

        // then
        assertThat(refused).hasSize(2).allMatch(problem -> problem.contains("children.objects"));
        assertThat(objected(tale.number())).isTrue();
        assertThat(story.steps(tale.number())).contains("userTask_explainRights");

        // when
        data.putAll(Map.of("consentServices", "Declined", "consentShareWithPolice", "Declined"));

        // then
        assertThat(people.refused(step, data)).isEmpty();
    }

    private boolean objected(CaseNumber number) {
        var objected = new TransactionTemplate(transactions);
        return ActingParty.asSystem(
                "test",
                () -> Boolean.TRUE.equals(objected.execute(status -> database.sql(
                                "select objected_at is not null from child_safeguard where case_number = ?")
                        .param(number.value())
                        .query(Boolean.class)
                        .single())));
    }
}
