package org.homeward.sop.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.homeward.channel.Message;
import org.homeward.channel.MessageDelivery;
import org.homeward.directory.Directory;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.inbox.HandIn;
import org.homeward.platform.demo.DemoStoryPlayer;
import org.homeward.platform.demo.Scenario;
import org.homeward.platform.demo.StoryBook;
import org.homeward.platform.demo.Wanderer;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is handed in, and in which order: no child crosses without its safeguards (R19). */
@WholeRun
@ProcessTest
class ChildOrdersTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @Autowired
    MessageDelivery delivery;

    @Autowired
    DemoStoryPlayer teller;

    @Autowired
    WorkItems workItems;

    private static final long SEED = Long.getLong("homeward.seed", 1);
    private static final int WALKS = Boolean.getBoolean("homeward.long") ? 120 : 8;
    private static final int ATTEMPTS = 140;
    private static final Scenario CHILD = StoryBook.named("th-kh-child");
    private static final Set<String> CROSSED = Set.of(
            HandoverProcess.Message.HANDED_OVER, HandoverProcess.Message.RECEIPTED, HandoverProcess.Message.DEPARTED);

    @Autowired
    HandIn handIn;

    @Autowired
    FormLibrary forms;

    @Autowired
    Directory directory;

    @Autowired
    CaseFactsRecords facts;

    @Test
    void a_child_with_all_its_safeguards_comes_home() {
        // given
        var number = story.begun(CHILD, 0, Map.of()).number();
        var people = people();
        var walk = new ChildWalk();

        // when
        for (var next = next(number);
                next != null && !names(number).contains(HandoverProcess.Message.RECEIPTED);
                next = next(number)) {
            waitForItsDay(next);
            var data = people.told(next);
            assertThat(people.refused(next, data)).as(next.key()).isEmpty();
            walk.taken(next, data);
        }

        // then
        assertThat(names(number)).contains(HandoverProcess.Message.RECEIPTED);
        assertThat(walk.missing()).isEmpty();
    }

    @Test
    void no_order_of_hand_ins_brings_a_child_over_the_border_without_its_safeguards() {
        // when
        var steps = new HashSet<String>();
        var home = 0;
        for (int walk = 0; walk < WALKS; walk++) {
            home += wander(new Random(SEED * 1000 + walk), steps) ? 1 : 0;
        }

        // then
        assertThat(home).as("walks over the border").isPositive();
        assertThat(steps)
                .contains(
                        HandoverProcess.Step.HAND_OVER,
                        BestInterestsProcess.Step.DECIDE_BEST_INTERESTS,
                        HandoverProcess.Step.CHECK_DEPARTURE);
    }

    /** Whether the child came over the border; with all its safeguards then. */
    private boolean wander(Random random, Set<String> steps) {
        var number = story.begun(CHILD, 0, Map.of()).number();
        var people = people();
        var mischief = new Mischief(random);
        var walk = new ChildWalk();
        for (int i = 0; i < ATTEMPTS; i++) {
            clock.advance(Duration.ofMinutes(20));
            delivery.deliver(number);
            var open = workItems.ofCase(number);
            if (open.isEmpty()) {
                return false;
            }
            var step = open.get(random.nextInt(open.size()));
            if (!walk.isEmpty() && random.nextInt(8) == 0) {
                assertThat(people.handsIn(walk.last(), people.told(step))).isFalse();
            }
            waitForItsDay(step);
            var data = random.nextInt(3) == 0 ? mischief.on(step, people.told(step)) : people.told(step);
            if (random.nextInt(25) == 0) {
                data = people.byChance(step, random);
            }
            if (people.handsIn(step, data)) {
                walk.taken(step, data);
                steps.add(step.key());
            }
            if (crossed(number)) {
                assertThat(facts.of(number).child()).isTrue();
                assertThat(walk.missing()).as("missing, %s", number).isEmpty();
                return true;
            }
        }
        return false;
    }

    private void waitForItsDay(OpenStep step) {
        clock.advance(Duration.ofDays(teller.daysAhead(step)));
    }

    private Wanderer people() {
        return new Wanderer(handIn, forms, directory, clock, CHILD);
    }

    private @Nullable OpenStep next(CaseNumber number) {
        return teller.open(number).orElse(null);
    }

    private boolean crossed(CaseNumber number) {
        delivery.deliver(number);
        return names(number).stream().anyMatch(CROSSED::contains);
    }

    private List<String> names(CaseNumber number) {
        return story.sent(number).stream().map(Message::name).toList();
    }
}
