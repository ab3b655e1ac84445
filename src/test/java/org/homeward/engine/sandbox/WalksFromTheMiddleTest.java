package org.homeward.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.engine.sandbox.told.WalkState;
import org.homeward.engine.sandbox.told.WalkStep;
import org.homeward.engine.sandbox.told.WalkStoppedException;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.Corridor;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.RefusalException;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.testing.AskedInWalk;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who begins in the middle isn't refused for want of what the parts before would have brought. */
@WholeRun
@DatabaseTest
class WalksFromTheMiddleTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final String SUBJECT = "from the middle";
    private static final int LONGEST = 60;

    /** The day that a walk takes for the approved one. */
    private static final String APPROVED = "2026-03-16";

    /** Who returns within a country crosses no border. */
    private static final Set<String> AT_THE_BORDER = Set.of(ReturnApprovalProcess.KEY, HandoverProcess.KEY);

    @Autowired
    Walks walks;

    @AfterEach
    void nothing_is_left() {
        walks.of(SUBJECT).forEach(walk -> walks.end(walk.id()));
    }

    @ParameterizedTest
    @CsvSource({"false,TH-KH", "true,TH-KH", "false,TH-TH"})
    void a_plain_walk_of_each_process_is_not_refused(boolean child, String corridor) {
        // given
        var refused = new ArrayList<String>();
        for (var beginning : walks.beginnings(PackagedModels.files(), Locale.ENGLISH)) {
            if (Corridor.of(corridor).sameCountry() && AT_THE_BORDER.contains(beginning.process())) {
                continue;
            }
            // when
            var how = walked(new WalkFacts(beginning.process(), child, Corridor.of(corridor), MONDAY));
            System.out.println(child + " " + corridor + " " + beginning.process() + " " + how);
            if (how.startsWith("refused")) {
                refused.add(beginning.process() + " " + how);
            }
        }

        // then
        assertThat(refused).isEmpty();
    }

    private String walked(WalkFacts facts) {
        WalkId walk;
        try {
            walk = walks.start(PackagedModels.files(), facts, SUBJECT, "owner");
        } catch (WalkStoppedException stopped) {
            return "stopped at the beginning " + stopped.element();
        }
        try {
            return on(walk);
        } catch (WalkStoppedException stopped) {
            return "stopped " + stopped.element();
        } finally {
            walks.end(walk);
        }
    }

    private String on(WalkId walk) {
        var times = new HashMap<String, Integer>();
        for (int turn = 0; turn < LONGEST; turn++) {
            var state = walks.state(walk, Locale.ENGLISH);
            if (state.over()) {
                return "ended " + turn;
            }
            if (state.open().isEmpty() && state.jobs().isEmpty()) {
                return "waits";
            }
            if (state.open().isEmpty() || waitsForItsDay(state)) {
                walks.nextJob(walk);
                continue;
            }
            var step = state.open().get(0);
            try {
                var told = answers(state, step, times.merge(step.key(), 1, Integer::sum));
                walks.answer(walk, step.id(), AskedInWalk.of(walks, walk, step.id(), told));
            } catch (RefusalException refusal) {
                return "refused " + step.key() + " " + step.form() + " "
                        + (refusal instanceof InvalidContentException wrong
                                ? wrong.problems()
                                : List.of(refusal.messageKey()));
            }
        }
        return "round";
    }

    private static boolean waitsForItsDay(WalkState state) {
        return state.jobs().stream()
                .anyMatch(job -> job.key().equals(state.open().get(0).key()));
    }

    private Map<String, Object> answers(WalkState state, WalkStep step, int time) {
        var changes = new HashMap<String, Object>();
        if (step.key().equals(ReintegrationProcess.Step.VISIT_PERSON) && time > 1) {
            changes.put(ReintegrationProcess.Variable.VISIT_OUTCOME, "goalsMet");
        }
        if (step.key().equals(HandoverProcess.Step.SEND_NOTICE)
                && state.facts().process().equals(HandoverProcess.KEY)) {
            changes.put(HandoverProcess.Variable.PLANNED_HANDOVER, APPROVED);
        }
        return ToldStory.answers(
                story(state.facts()), state.facts().child(), String.valueOf(step.form()), 3, state.now(), changes);
    }

    private static String story(WalkFacts facts) {
        return facts.corridor().sameCountry() ? "same-country" : facts.child() ? "th-kh-child" : "th-kh-adult";
    }
}
