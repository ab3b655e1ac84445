package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.homeward.platform.demo.StoryBook;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A travel document that is only applied for takes nobody over a border, whatever is ticked or explained. */
@WholeRun
@ProcessTest
class TravelDocumentTest {

    private static final String CHECK = HandoverProcess.Step.CHECK_DEPARTURE;
    private static final String ON_DAY = "journeyOnDay";

    @Autowired
    Stories story;

    @Test
    void what_is_only_applied_for_is_not_ready() {
        // given
        var number = appliedFor();

        // when / then
        for (var waived : List.of("", "They say that it comes")) {
            assertThatThrownBy(() -> story.play(
                            number,
                            CHECK,
                            Map.of(ON_DAY, "yes", "travelDocument", "applied", "documentsWaivedReason", waived)))
                    .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(refused.problems())
                            .containsExactly(
                                    new FieldProblem("travelDocument", "departure.paperAppliedFor", List.of())));
        }
        assertThat(story.steps(number)).contains(CHECK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"emergencyPaper", "passport", "borderPass", "notNeeded"})
    void what_is_there_now_or_not_needed_goes_on(String answer) {
        // given
        var number = appliedFor();

        // when
        story.play(number, CHECK, Map.of(ON_DAY, "yes", "travelDocument", answer));

        // then
        assertThat(story.steps(number)).contains(HandoverProcess.Step.HAND_OVER);
    }

    @Test
    void a_new_day_can_be_proposed_while_it_is_applied_for() {
        // given
        var number = appliedFor();

        // when
        story.play(number, CHECK, Map.of("travelDocument", "applied", ON_DAY, "no"));

        // then
        assertThat(story.steps(number)).doesNotContain(CHECK, HandoverProcess.Step.HAND_OVER);
    }

    @Test
    void once_it_is_issued_the_journey_goes_on_to_its_end() {
        // given
        var tale = story.begun(StoryBook.named("travel-document-only-applied-for-then-issued"), 0, Map.of());

        // when
        story.tellToTheEnd(tale);

        // then
        assertThat(story.ended(tale.number())).contains("closed");
    }

    private CaseNumber appliedFor() {
        return story.before(StoryBook.named("travel-document-only-applied-for-then-issued"), CHECK);
    }
}
