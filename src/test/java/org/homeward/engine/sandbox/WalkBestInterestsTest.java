package org.homeward.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.engine.sandbox.told.WalkStep;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.Corridor;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.AskedInWalk;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In a walk a child’s objection goes to the panel as in a case (R19), and stands until the panel has decided. */
@WholeRun
@DatabaseTest
class WalkBestInterestsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");

    private static final Map<String, Object> YES = Map.of("childObjectsToReturn", "yes");

    @Autowired
    Walks walks;

    private WalkId walk;

    @BeforeEach
    void a_childs_walk_comes_to_the_approval() {
        walk = walks.start(
                PackagedModels.files(),
                new WalkFacts(ReturnJourneyProcess.KEY, true, Corridor.of("TH-KH"), MONDAY),
                "draft of a test",
                "owner");
        until(ReturnApprovalProcess.Step.REQUEST_APPROVAL, Map.of());
    }

    @AfterEach
    void nothing_is_left() {
        walks.end(walk);
    }

    @Test
    void a_child_who_objects_in_a_later_talk_is_heard_by_the_panel_before_anybody_approves() {
        // when
        answer(
                open(ReturnApprovalProcess.Step.REQUEST_APPROVAL),
                Map.of(ReturnApprovalProcess.Variable.HOST_DECISION, ReturnApprovalProcess.Answer.ASK_AGAIN));
        until(BestInterestsProcess.Step.PREPARE_BEST_INTERESTS, Map.of(ReturnWishProcess.Step.ASK_CONSENTS, YES));

        // then
        assertThat(answered(ReturnApprovalProcess.Step.REQUEST_APPROVAL)).isOne();
        theDecisionAnswersIt();
    }

    @Test
    void a_child_who_objects_before_the_departure_is_not_sent_to_the_panel_twice() {
        // when
        until(HandoverProcess.Step.CHECK_DEPARTURE, Map.of());
        answer(open(HandoverProcess.Step.CHECK_DEPARTURE), YES);
        until(BestInterestsProcess.Step.PREPARE_BEST_INTERESTS, Map.of());

        // then
        theDecisionAnswersIt();
    }

    private void theDecisionAnswersIt() {
        until(ReturnApprovalProcess.Step.REQUEST_APPROVAL, Map.of());
        assertThat(answered(BestInterestsProcess.Step.DECIDE_BEST_INTERESTS)).isEqualTo(2);
    }

    /** Answers as the usual child would, otherwise where it is said, until the step opens. */
    private void until(String key, Map<String, Map<String, Object>> changes) {
        for (int done = 0; done < 120; done++) {
            var open = walks.state(walk, Locale.ENGLISH).open();
            if (open.stream().anyMatch(step -> step.key().equals(key))) {
                return;
            }
            if (open.isEmpty()) {
                walks.nextJob(walk);
            } else {
                answer(open.get(0), changes.getOrDefault(open.get(0).key(), Map.of()));
            }
        }
        throw new AssertionError(key + " never opens");
    }

    private WalkStep open(String key) {
        return walks.state(walk, Locale.ENGLISH).open().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void answer(WalkStep step, Map<String, Object> changes) {
        var now = walks.state(walk, Locale.ENGLISH).now();
        var told = ToldStory.answers("th-kh-child", true, String.valueOf(step.form()), 3, now, changes);
        walks.answer(walk, step.id(), AskedInWalk.of(walks, walk, step.id(), told));
    }

    private long answered(String step) {
        return walks.given(walk).stream()
                .filter(given -> step.equals(given.step()))
                .count();
    }
}
