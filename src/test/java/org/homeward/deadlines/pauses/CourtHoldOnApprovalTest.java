package org.homeward.deadlines.pauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.homeward.deadlines.Pause;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.PauseRequest;
import org.homeward.deadlines.PauseRequest.Hold;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.platform.demo.DemoStoryStaff;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.SystemActor;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The one clock that a side stops for the other (sop-facts 4.3). */
@WholeRun
@ProcessTest
class CourtHoldOnApprovalTest {

    private static final String HOST = ServiceReferralProcess.Step.PROVIDE_SERVICE;
    private static final String APPROVAL = ReturnApprovalProcess.Step.DECIDE_RETURN;
    private static final String ORDER = "Black 18/2569";

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @Autowired
    Pauses pauses;

    @Autowired
    SystemActor system;

    @Test
    void a_hold_that_the_hosts_court_orders_stops_the_origins_approval_until_it_ends_and_both_see_both_dates() {
        // given
        var number = asked();
        var before = story.open(number, APPROVAL).due();

        // when
        var hold = held(number, Hold.ordered);

        // then
        var approval = story.open(number, APPROVAL);
        assertThat(approval.paused()).isTrue();
        assertThat(approval.due()).isAfter(before);
        assertThat(following(approval)).singleElement().satisfies(pause -> {
            assertThat(pause.reason()).isEqualTo(PauseReason.waitingForGovernment);
            assertThat(pause.plannedEnd()).isEqualTo(hold.plannedEnd());
            assertThat(pause.dueWithout()).isEqualTo(before);
            assertThat(pause.dueWith()).isEqualTo(approval.due());
            assertThat(pause.startedBy()).as("no person of the host").isEqualTo("-");
            assertThat(pause.startedAgency()).as("nor its unit").isNotEqualTo(hold.startedAgency());
        });
        assertThat(ActingParty.as(
                        approval.agency(),
                        () -> pauses.reference(following(approval).get(0), actor(approval))))
                .isEmpty();

        // when
        var step = story.open(number, HOST);
        system.does(() -> pauses.end(step.id(), hold.id(), actor(step)));

        // then
        assertThat(story.open(number, APPROVAL).paused()).isFalse();
    }

    @Test
    void an_approval_that_is_asked_for_while_the_hold_runs_waits_from_its_first_day() {
        // given
        var number = story.before(HOST);
        held(number, Hold.ordered);

        // when
        story.leaveOpenUntil(number, HOST, APPROVAL);

        // then
        assertThat(story.open(number, APPROVAL).paused()).isTrue();
    }

    @Test
    void a_willing_witness_stops_nobodys_approval() {
        // given
        var number = asked();

        // when
        held(number, Hold.willing);

        // then
        assertThat(story.open(number, APPROVAL).paused()).isFalse();
    }

    private CaseNumber asked() {
        var number = story.before(HOST);
        story.leaveOpenUntil(number, HOST, APPROVAL);
        return number;
    }

    private Pause held(CaseNumber number, Hold hold) {
        var step = story.open(number, HOST);
        var end =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok")).plusDays(60);
        return system.sees(() -> pauses.pause(
                step.id(), new PauseRequest(PauseReason.witnessHold, end, null, hold, ORDER), actor(step)));
    }

    private List<Pause> following(OpenStep step) {
        return ActingParty.as(step.agency(), () -> pauses.ofStep(step.id()));
    }

    private Actor actor(OpenStep step) {
        return story.actor(DemoStoryStaff.of(step.agency(), step.group(), 0));
    }
}
