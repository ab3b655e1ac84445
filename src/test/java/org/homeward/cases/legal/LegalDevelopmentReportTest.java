package org.homeward.cases.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.PauseRequest;
import org.homeward.deadlines.PauseRequest.Hold;
import org.homeward.deadlines.pauses.Pauses;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.platform.demo.DemoStoryStaff;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.homeward.shared.RefusalException;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.LegalMattersProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.sop.declared.RefusalReasonsForReader;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.SystemActor;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A charge or a hold after all was cleared is written down whatever step is open, and keeps the person meanwhile (R16, R17). */
@WholeRun
@ProcessTest
class LegalDevelopmentReportTest {

    private static final String LEGAL = LegalMattersProcess.Step.CLEAR_LEGAL_MATTERS;
    private static final String APPROVAL = ReturnApprovalProcess.Step.DECIDE_RETURN;
    private static final String CHECK = HandoverProcess.Step.CHECK_DEPARTURE;
    private static final String HAND_OVER = HandoverProcess.Step.HAND_OVER;

    @Autowired
    Stories story;

    @Autowired
    LegalDevelopmentReport news;

    @Autowired
    Pauses pauses;

    @Autowired
    TestClock clock;

    @Autowired
    SystemActor system;

    @Test
    void while_only_the_origins_approval_is_open_the_step_opens_again_and_a_hold_in_it_stops_the_approval() {
        // given
        var number = story.before(APPROVAL);
        assertThat(story.steps(number)).containsExactly(APPROVAL);

        // when
        came(number, "th.police1");
        came(number, "th.police1");

        // then
        assertThat(story.steps(number)).containsExactlyInAnyOrder(APPROVAL, LEGAL);
        assertThat(story.open(number, LEGAL).processKey()).isEqualTo(LegalMattersProcess.KEY);

        // when
        held(number);

        // then
        assertThat(story.open(number, APPROVAL).paused()).isTrue();
    }

    @Test
    void nobody_leaves_while_it_is_open_and_a_charge_is_cleared_as_ever() {
        // given
        var number = story.before(CHECK);
        came(number, "th.police1");

        // then
        assertThat(refused(number, CHECK, Map.of())).containsExactly("stillWantsReturn departure.legalOpen");
        assertThat(refused(number, LEGAL, Map.of("chargeStatus", "pending", "nonPunishmentAsked", "no")))
                .containsExactly("nonPunishmentAsked legal.open.nonPunishment");

        // when
        story.play(number, LEGAL, Map.of("chargeStatus", "pending", "nonPunishmentAsked", "yes"));
        story.play(number, CHECK, Map.of());

        // then
        assertThat(story.steps(number)).contains(HAND_OVER).doesNotContain(LEGAL);
    }

    @Test
    void at_the_border_too() {
        // given
        var number = story.before(HAND_OVER);
        came(number, "th.police1");

        // then
        assertThatThrownBy(() -> story.play(number, HAND_OVER, Map.of()))
                .as("a charge is not the border's to read")
                .isInstanceOf(InvalidContentException.class)
                .hasMessage(RefusalReasonsForReader.COMMON);
    }

    @Test
    void it_is_told_by_the_host_only_while_a_return_goes_on_there() {
        // given
        var early = story.opened();
        var before = story.before(ProtectionProcess.Step.CLEAR_LEGAL_MATTERS);
        var asked = story.before(APPROVAL);
        var gone = story.upTo(HAND_OVER, Map.of());

        // then
        assertThatThrownBy(() -> came(early, "th.police1"))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("noReturnHere");
        assertThatThrownBy(() -> came(asked, "kh.mosvy1"))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("noReturnHere");
        assertThatThrownBy(() -> came(gone, "th.police1")).isInstanceOf(NotFound.class);

        // when
        came(before, "th.police1");

        // then
        assertThat(story.steps(before)).containsOnlyOnce(LEGAL);
    }

    private void came(CaseNumber number, String account) {
        var actor = story.actor(account);
        ActingParty.as(actor.agency(), () -> {
            news.came(number, actor);
            return number;
        });
        story.steps(number);
    }

    private void held(CaseNumber number) {
        var step = story.open(number, LEGAL);
        var end =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok")).plusDays(60);
        system.sees(() -> pauses.pause(
                step.id(),
                new PauseRequest(PauseReason.witnessHold, end, null, Hold.ordered, "Black 19/2569"),
                actor(step)));
    }

    private Actor actor(OpenStep step) {
        return story.actor(DemoStoryStaff.of(step.agency(), step.group(), 0));
    }

    private List<String> refused(CaseNumber number, String step, Map<String, Object> changes) {
        return catchThrowableOfType(InvalidContentException.class, () -> story.play(number, step, changes))
                .problems()
                .stream()
                .map(problem -> problem.field() + " " + problem.messageKey())
                .toList();
    }
}
