package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.casefile.linked.LinkedPersons;
import org.homeward.casefile.linked.PersonRelation;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.pauses.Pauses;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.ActingParty;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Stories of two who belong together are told to the end of both, and a story whose clock stood still goes on. */
@WholeRun
@ProcessTest
class LinkedStoriesTest {

    @Autowired
    Stories story;

    @Autowired
    LinkedPersons persons;

    @Autowired
    Pauses pauses;

    @Test
    void mother_and_baby_have_a_case_each_and_cross_one_right_after_the_other() {
        // given
        var tale = story.begun(StoryBook.named("mother-and-baby-cross-together"), 0, Map.of());
        var baby = tale.linked().orElseThrow();

        assertThat(baby.number()).isNotEqualTo(tale.number());
        assertThat(relations(tale)).containsExactly(PersonRelation.child);

        // when
        var told = told(tale);

        // then
        var crossed = told.stream()
                .filter(step -> step.key().equals(HandoverProcess.Step.HAND_OVER))
                .toList();
        assertThat(crossed).extracting(OpenStep::number).containsExactlyInAnyOrder(tale.number(), baby.number());
        assertThat(told.indexOf(crossed.get(1))).isEqualTo(told.indexOf(crossed.get(0)) + 1);
        assertThat(story.ended(tale.number())).contains(ReturnJourneyProcess.Outcome.CLOSED);
        assertThat(story.ended(baby.number())).contains(ReturnJourneyProcess.Outcome.CLOSED);
    }

    @Test
    void of_two_siblings_one_stays_and_the_other_goes_home() {
        // given
        var tale = story.begun(StoryBook.named("siblings-one-stays-and-one-goes-home"), 0, Map.of());
        assertThat(relations(tale)).containsExactly(PersonRelation.sibling);

        // when
        told(tale);

        // then
        assertThat(story.ended(tale.number())).contains(ReturnJourneyProcess.Outcome.STAYS_HERE);
        assertThat(story.ended(tale.linked().orElseThrow().number())).contains(ReturnJourneyProcess.Outcome.CLOSED);
    }

    @Test
    void while_the_border_is_closed_the_travel_waits_and_its_clock_stands_still() {
        // given
        var tale = story.begun(StoryBook.named("border-closed-and-the-travel-waits"), 0, Map.of());
        story.tellBefore(tale, HandoverProcess.Step.CHECK_DEPARTURE);
        tale.tell(story.next(tale));
        var next = tale.next();
        while (next.isPresent()) {
            tale.tell(next.get());
            next = tale.next();
        }

        // then
        var waits = story.open(tale.number(), HandoverProcess.Step.HAND_OVER);
        assertThat(ActingParty.asSystem("test", () -> pauses.running(waits.id())))
                .hasValueSatisfying(pause -> assertThat(pause.reason()).isEqualTo(PauseReason.borderClosed));
        assertThat(waits.paused()).isTrue();

        // when
        told(tale);

        // then
        assertThat(story.ended(tale.number())).contains(ReturnJourneyProcess.Outcome.CLOSED);
        assertThat(tale.isWhole(step -> true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing-child-the-authorities-are-told", "missing-child-is-found-again"})
    void a_child_who_is_not_found_is_looked_for(String name) {
        // given
        var tale = story.begun(StoryBook.named(name), 0, Map.of());

        // when
        var told = told(tale);

        // then
        assertThat(told).extracting(OpenStep::key).contains(ReintegrationProcess.Step.REVIEW_LOST_CONTACT);
        assertThat(story.ended(tale.number())).contains(ReturnJourneyProcess.Outcome.CLOSED);
        assertThat(tale.isWhole(step -> true)).isTrue();
    }

    private List<PersonRelation> relations(DemoPersonStory tale) {
        var opener = story.actor(StoryBook.opener(tale.scenario()));
        return ActingParty.as(opener.agency(), () -> persons.of(tale.number(), opener).stream()
                .map(other -> other.relation())
                .toList());
    }

    private List<OpenStep> told(DemoPersonStory tale) {
        var told = new ArrayList<OpenStep>();
        while (!isOver(tale)) {
            var next = tale.next();
            if (next.isPresent()) {
                tale.tell(next.get());
                told.add(next.get());
            } else {
                story.timePasses(tale.pause().orElseThrow());
            }
        }
        return told;
    }

    private boolean isOver(DemoPersonStory tale) {
        return story.ended(tale.number()).isPresent()
                && tale.linked().map(this::isOver).orElse(true);
    }
}
