package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.homeward.casefile.linked.LinkEndReason;
import org.homeward.casefile.linked.LinkedPersons;
import org.homeward.casefile.linked.PersonRelation;
import org.homeward.engine.CaseEvents;
import org.homeward.platform.demo.Scenario;
import org.homeward.platform.demo.StoryBook;
import org.homeward.procedures.CaseEvent;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.AccompanyingProcess;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.HandoverProcess.Variable;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R21: a mother and her baby go home together or neither does, unless the panel and the mother say otherwise. */
@ProcessTest
class R21TogetherOrNeitherTest {

    private static final String NOTICE = HandoverProcess.Step.SEND_NOTICE;
    private static final String CHECK = HandoverProcess.Step.CHECK_DEPARTURE;
    private static final String HAND_OVER = HandoverProcess.Step.HAND_OVER;
    private static final String PLAN = DomesticReturnProcess.Step.PLAN_TRAVEL;
    private static final String HOME = DomesticReturnProcess.Step.BRING_HOME;
    private static final String PANEL = BestInterestsProcess.Step.DECIDE_BEST_INTERESTS;

    @Autowired
    Stories story;

    @Autowired
    LinkedPersons persons;

    @Autowired
    CaseEvents events;

    @Autowired
    TestClock clock;

    private CaseNumber mother;
    private CaseNumber baby;

    private void a_mother_and_her_baby_have_a_case_each() {
        mother = story.begun(StoryBook.named("th-kh-adult"), 0, Map.of()).number();
        baby = story.begun(StoryBook.named("th-kh-child"), 0, Map.of("ageStated", 1))
                .number();
        theyAreLinked();
        story.tellBefore(mother, NOTICE);
        story.tellBefore(baby, PANEL);
    }

    private void theyAreLinked() {
        var police = story.actor("th.police1");
        ActingParty.as(police.agency(), () -> {
            persons.link(mother, baby, PersonRelation.child, false, police);
            return mother;
        });
    }

    private static Scenario atHome(int age) {
        return new Scenario(
                "within-TH", "TH", "TH", "TH", age, ReturnJourneyProcess.Outcome.CLOSED, Map.of(), Map.of(), null);
    }

    @Test
    void they_cross_together_and_none_of_them_before_the_other_is_ready() throws Exception {
        // given
        a_mother_and_her_baby_have_a_case_each();
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(40)
                .toString();
        refused(() -> story.play(baby, PANEL, Map.of()), "linked.cross.panelSilent");
        story.play(baby, PANEL, Map.of("bidCrossing", "together"));
        announced(mother, day);

        // then the mother doesn't leave while the baby has no day
        refused(() -> story.play(mother, CHECK, Map.of()), "linked.cross.notAnnounced");

        // when the baby has one
        story.tellBefore(baby, NOTICE);
        refused(() -> announced(baby, LocalDate.parse(day).plusDays(1).toString()), "linked.cross.otherPlan");
        announced(baby, day);
        story.play(mother, CHECK, Map.of());

        // then she waits at the border until the baby was checked, and crosses only with it
        refused(() -> story.play(mother, HAND_OVER, Map.of("bothCross", "yes")), "linked.cross.notChecked");
        story.play(baby, CHECK, Map.of());
        refused(() -> story.play(mother, HAND_OVER, Map.of()), "linked.cross.notBoth");
        refused(() -> story.play(baby, HAND_OVER, Map.of("bothCross", "no")), "linked.cross.notBoth");

        // when both are handed over at the same moment
        atOnce(() -> crossed(mother), () -> crossed(baby));

        // then
        assertThat(List.of(mother, baby)).allSatisfy(one -> assertThat(events.of(one, CaseEvent.handedOver))
                .isPresent());
    }

    @Test
    void when_the_mother_stays_the_baby_crosses_only_if_panel_and_mother_both_say_so() {
        // given
        a_mother_and_her_baby_have_a_case_each();
        story.play(baby, PANEL, Map.of("bidCrossing", "apart"));
        story.tellBefore(mother, CHECK);
        story.play(mother, CHECK, Map.of(Variable.STILL_WANTS_RETURN, "no"));
        story.tellBefore(baby, CHECK);

        // then
        refused(() -> story.play(baby, CHECK, Map.of()), "linked.cross.notAnnounced");

        // when the mother chooses it too
        chooses(true);
        story.play(baby, CHECK, Map.of());
        story.play(baby, HAND_OVER, Map.of());

        // then
        assertThat(events.of(baby, CaseEvent.handedOver)).isPresent();
        assertThat(events.of(mother, CaseEvent.handedOver)).isEmpty();
    }

    @Test
    void within_one_country_they_go_home_together_or_neither_does() throws Exception {
        // given
        mother = story.begun(atHome(27), 0, Map.of()).number();
        baby = story.begun(atHome(14), 0, Map.of("ageStated", 1)).number();
        theyAreLinked();
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(40)
                .toString();
        story.tellBefore(mother, PLAN);
        planned(mother, day);

        // then the mother doesn't leave while the baby's way home isn't planned
        refused(() -> story.play(mother, CHECK, Map.of()), "linked.home.notPlanned");

        // when it is, for the same day
        story.tellBefore(baby, PANEL);
        story.play(baby, PANEL, Map.of("bidCrossing", "together"));
        story.tellBefore(baby, PLAN);
        refused(() -> planned(baby, LocalDate.parse(day).plusDays(1).toString()), "linked.home.otherDay");
        planned(baby, day);
        story.play(mother, CHECK, Map.of());

        // then she waits until the baby was checked, and comes home only with it
        refused(() -> story.play(mother, HOME, Map.of("bothCross", "yes")), "linked.home.notChecked");
        story.play(baby, CHECK, Map.of());
        refused(() -> story.play(mother, HOME, Map.of()), "linked.home.notBoth");

        // when both come home at the same moment
        atOnce(() -> cameHome(mother), () -> cameHome(baby));

        // then
        assertThat(List.of(mother, baby)).allSatisfy(one -> assertThat(events.of(one, CaseEvent.arrivalReceipted))
                .isPresent());
    }

    @Test
    void within_one_country_a_mother_leaves_without_her_baby_only_if_panel_and_mother_both_say_so() {
        // given
        mother = story.begun(atHome(27), 0, Map.of()).number();
        baby = story.begun(atHome(14), 0, Map.of("ageStated", 1)).number();
        theyAreLinked();
        story.tellBefore(mother, CHECK);
        story.tellBefore(baby, PANEL);
        story.play(baby, PANEL, Map.of("bidCrossing", "apart"));
        refused(() -> story.play(mother, CHECK, Map.of()), "linked.home.notPlanned");

        // when
        chooses(true);
        story.play(mother, CHECK, Map.of());
        story.play(mother, HOME, Map.of());

        // then
        assertThat(events.of(mother, CaseEvent.arrivalReceipted)).isPresent();
    }

    @Test
    void what_the_mother_alone_chooses_or_one_worker_corrects_parts_nobody() {
        // given
        a_mother_and_her_baby_have_a_case_each();
        story.play(baby, PANEL, Map.of("bidCrossing", "together"));
        chooses(true);
        story.tellBefore(mother, CHECK);

        // then
        refused(() -> story.play(mother, CHECK, Map.of()), "linked.cross.notAnnounced");

        // when one worker says that they don't belong together
        ends("th.police1");

        // then
        refused(() -> ends("th.police1"), "linked.end.another");
        refused(() -> story.play(mother, CHECK, Map.of()), "linked.cross.notAnnounced");

        // when a supervisor confirms it
        ends("th.police.head");

        // then
        story.play(mother, CHECK, Map.of());
    }

    @Test
    void a_child_who_came_along_goes_home_with_all_that_a_child_needs_and_was_never_screened() {
        // given
        var tale = story.begun(StoryBook.named("accompanying-child-is-never-screened"), 0, Map.of());
        var steps = new ArrayList<String>();

        // when
        while (story.ended(tale.number()).isEmpty()) {
            var next = story.next(tale);
            steps.add(next.key());
            tale.tell(next);
        }

        // then
        assertThat(steps)
                .contains(
                        AccompanyingProcess.Step.APPOINT_GUARDIAN,
                        PANEL,
                        NationalityVerificationProcess.Step.VERIFY_NATIONALITY,
                        HAND_OVER)
                .doesNotContain(
                        IdentificationProcess.Step.SCREEN_PERSON,
                        IdentificationProcess.Step.INTERVIEW_PERSON,
                        IdentificationProcess.Step.DECIDE_STATUS);
        assertThat(story.ended(tale.number())).contains(ReturnJourneyProcess.Outcome.CLOSED);
    }

    private CaseNumber crossed(CaseNumber number) {
        story.play(number, HAND_OVER, Map.of("bothCross", "yes"));
        return number;
    }

    private CaseNumber cameHome(CaseNumber number) {
        story.play(number, HOME, Map.of("bothCross", "yes"));
        return number;
    }

    private void planned(CaseNumber number, String day) {
        story.play(number, PLAN, Map.of(HandoverProcess.Variable.PLANNED_HANDOVER, day));
    }

    private void announced(CaseNumber number, String day) {
        story.play(number, NOTICE, Map.of(Variable.PLANNED_HANDOVER, day));
    }

    private void chooses(boolean apart) {
        var shelter = story.actor("th.shelter1");
        ActingParty.as(shelter.agency(), () -> {
            persons.parentChose(mother, baby, apart, shelter);
            return mother;
        });
    }

    private void ends(String account) {
        var actor = story.actor(account);
        ActingParty.as(actor.agency(), () -> {
            persons.end(mother, baby, LinkEndReason.notRelated, actor);
            return mother;
        });
    }

    private static void atOnce(Callable<CaseNumber> one, Callable<CaseNumber> other) throws Exception {
        var people = Executors.newFixedThreadPool(2);
        try {
            for (var done : people.invokeAll(List.of(one, other))) {
                done.get();
            }
        } finally {
            people.shutdown();
        }
    }

    private static void refused(Runnable work, String messageKey) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(InvalidContentException.class, wrong -> assertThat(wrong.problems())
                        .extracting("messageKey")
                        .containsExactly(messageKey));
    }
}
