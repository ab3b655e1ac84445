package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.homeward.cases.age.AgeAssessmentRequest;
import org.homeward.channel.Message;
import org.homeward.directory.Directory;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.inbox.HandIn;
import org.homeward.platform.demo.Passed;
import org.homeward.platform.demo.Scenario;
import org.homeward.platform.demo.Wanderer;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The way home within one country: each of its ends, and no message over a border. Long, since each end is told from its beginning. */
@WholeRun
@ProcessTest
class DomesticReturnTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    private static final String PROCESS = DomesticReturnProcess.KEY;

    @Autowired
    HistoryService history;

    @Autowired
    HandIn handIn;

    @Autowired
    AgeAssessmentRequest age;

    @Autowired
    FormLibrary forms;

    @Autowired
    Directory directory;

    @ParameterizedTest
    @CsvSource({"TH, 27", "KH, 27", "KH, 14"})
    void a_person_is_brought_home_and_supported_there(String country, int age) {
        // given
        var tale = story.begun(within(country, age, Map.of(), null), 0, Map.of());

        // when
        story.tellToTheEnd(tale);

        // then
        assertThat(story.ended(tale.number())).contains(ReturnJourneyProcess.Outcome.CLOSED);
        assertThat(passed(tale.number())).contains(DomesticReturnProcess.Step.BRING_HOME, "event_departed");
        assertThat(story.sent(tale.number())).noneMatch(Message::crossesBorder);
    }

    @ParameterizedTest
    @CsvSource({
        "27, " + ReturnWishProcess.Step.COUNSEL_RETURN + ", returnWish, stay, event_returnDeclined",
        "27, " + ReturnWishProcess.Step.COUNSEL_RETURN + ", fearsAuthoritiesAtHome, yes, event_protectedElsewhere",
        "27, " + ReturnWishProcess.Step.ASK_CONSENTS + ", consentReturn, Declined, event_returnConsentDeclined",
        "27, " + ReturnWishProcess.Step.ASSESS_RISK + ", riskDecision, noGo, event_returnUnsafe",
        "14, " + BestInterestsProcess.Step.DECIDE_BEST_INTERESTS
                + ", bestInterestsDecision, Third, event_bestInterestsElsewhere",
        "27, " + HomeWarningProcess.Step.REASSESS_RISK + ", riskAfterAssessment, noGo, event_returnUnsafe",
        "14, " + HomeWarningProcess.Step.REASSESS_RISK + ", riskAfterAssessment, noGo, event_returnUnsafe",
        "27, " + DomesticReturnProcess.Step.CHECK_DEPARTURE + ", stillWantsReturn, no, event_departureCancelled",
        "27, " + DomesticReturnProcess.Step.BRING_HOME + ", travelDone, refused, event_refusedOnTheWay"
    })
    void who_does_not_go_home_agrees_on_a_stay(int age, String step, String field, String answer, String end) {
        // given
        var tale = story.begun(within("TH", age, Map.of(step, List.of(Map.of(field, answer))), null), 0, Map.of());

        // when
        story.tellToTheEnd(tale);

        // then
        assertThat(story.ended(tale.number())).contains(ReturnJourneyProcess.Outcome.STAYS_HERE);
        assertThat(passed(tale.number())).contains(end).doesNotContain("event_departed");
    }

    @ParameterizedTest
    @CsvSource({
        "assessorRecommendation, doNotReturn, true",
        "assessorRecommendation, alternative, true",
        "familyInvolvedSuspected, yes, true",
        "familyInvolvedSuspected, dontKnow, false"
    })
    void a_warning_from_home_is_heard_before_the_way_home_is_planned(String field, String answer, boolean warns) {
        // given
        var answers = Map.of(
                FamilyTracingProcess.Step.ASSESS_FAMILY,
                List.of(Map.<String, Object>of(field, answer)),
                HomeWarningProcess.Step.HEAR_WARNING,
                List.of(Map.<String, Object>of(HomeWarningProcess.Variable.WARNING_WISH, "stay")));
        var tale = story.begun(within("TH", 27, answers, null), 0, Map.of());

        // when
        story.tellToTheEnd(tale);

        // then
        assertThat(story.ended(tale.number()))
                .contains(warns ? ReturnJourneyProcess.Outcome.STAYS_HERE : ReturnJourneyProcess.Outcome.CLOSED);
        assertThat(passed(tale.number()).contains("event_stays")).isEqualTo(warns);
        assertThat(passed(tale.number()).contains(DomesticReturnProcess.Step.PLAN_TRAVEL))
                .isNotEqualTo(warns);
    }

    /** Who assesses the family never learns what the host suspects (R6), so it isn't their warning. */
    @Test
    void what_the_host_suspects_is_no_warning_from_home() {
        // given
        var answers = Map.of(
                ReturnWishProcess.Step.ASSESS_RISK,
                List.of(Map.<String, Object>of("familyInvolvedSuspected", "yes")),
                FamilyTracingProcess.Step.ASSESS_FAMILY,
                List.of(Map.<String, Object>of("familyInvolvedSuspected", "")),
                HomeWarningProcess.Step.HEAR_WARNING,
                List.of(Map.<String, Object>of(HomeWarningProcess.Variable.WARNING_WISH, "stay")));
        var tale = story.begun(within("TH", 27, answers, null), 0, Map.of());

        // when
        story.tellToTheEnd(tale);

        // then
        assertThat(passed(tale.number())).contains("event_departed").doesNotContain("event_stays");
    }

    @ParameterizedTest
    @CsvSource({
        DomesticReturnProcess.Step.CHECK_DEPARTURE + ", stillWantsReturn, no",
        DomesticReturnProcess.Step.BRING_HOME + ", travelDone, refused"
    })
    void a_child_that_objects_goes_back_to_the_panel_and_is_told_before_it_is_asked_again(
            String step, String field, String answer) {
        // given
        var scenario = within("TH", 14, Map.of(step, List.of(Map.of(field, answer))), null);
        var tale = story.begun(scenario, 0, Map.of());

        // when
        story.tellToTheEnd(tale);

        // then
        assertThat(story.ended(tale.number())).contains(ReturnJourneyProcess.Outcome.CLOSED);
        assertThat(passed(tale.number()))
                .contains(
                        step, "callActivity_objectionHeard", ReturnWishProcess.Step.EXPLAIN_TO_CHILD, "event_departed");
    }

    @ParameterizedTest
    @CsvSource({
        DomesticReturnProcess.Step.CHECK_DEPARTURE + ", stillWantsReturn, yes",
        DomesticReturnProcess.Step.BRING_HOME + ", travelDone, refused"
    })
    void who_turns_out_to_be_a_child_on_the_way_home_goes_to_the_panel_first(String step, String field, String answer) {
        // given
        var scenario = within("TH", 22, Map.of(), null);
        var tale = story.begun(scenario, 0, Map.of());
        story.tellBefore(tale, step);
        becomesChild(tale.number());

        // when
        story.play(tale.number(), step, Map.of(field, answer));

        // then
        assertThat(story.steps(tale.number())).contains(BestInterestsProcess.Step.PREPARE_BEST_INTERESTS);

        // when
        story.tellToTheEnd(tale);

        // then
        assertThat(story.ended(tale.number())).contains(ReturnJourneyProcess.Outcome.CLOSED);
        assertThat(passed(tale.number())).contains(ReturnWishProcess.Step.EXPLAIN_TO_CHILD, "event_departed");
    }

    @ParameterizedTest
    @CsvSource({
        DomesticReturnProcess.Step.CHECK_DEPARTURE + ", stillWantsReturn, no",
        DomesticReturnProcess.Step.BRING_HOME + ", travelDone, refused"
    })
    void a_child_stays_where_the_panel_finds_the_return_no_longer_best(String step, String field, String answer) {
        // given
        var stay = Map.<String, Object>of(DomesticReturnProcess.Variable.BEST_INTERESTS_DECISION, "StayInDestination");
        var answers = Map.of(
                step,
                List.of(Map.<String, Object>of(field, answer)),
                BestInterestsProcess.Step.DECIDE_BEST_INTERESTS,
                List.of(Map.<String, Object>of(), stay));
        var tale = story.begun(within("TH", 14, answers, null), 0, Map.of());

        // when
        story.tellToTheEnd(tale);

        // then
        assertThat(story.ended(tale.number())).contains(ReturnJourneyProcess.Outcome.STAYS_HERE);
        assertThat(passed(tale.number())).contains("event_returnNotBest").doesNotContain("event_departed");
    }

    @Test
    void a_withdrawn_consent_stops_the_way_home_and_nothing_is_recalled() {
        // given
        var withdrawal = new Scenario.Withdrawal(DomesticReturnProcess.Step.PLAN_TRAVEL, "Return");
        var tale = story.begun(within("TH", 27, Map.of(), withdrawal), 0, Map.of());

        // when
        story.tellToTheEnd(tale);

        // then
        assertThat(story.ended(tale.number())).contains(ReturnJourneyProcess.Outcome.STAYS_HERE);
        assertThat(passed(tale.number()))
                .contains("event_returnStopped", "event_returnWithdrawn")
                .doesNotContain("event_departed");
        assertThat(story.sent(tale.number())).noneMatch(Message::crossesBorder);
    }

    @Test
    void no_child_is_brought_home_without_a_named_escort() {
        // given
        var scenario = within("TH", 14, Map.of(), null);
        var tale = story.begun(scenario, 0, Map.of());
        story.tellBefore(tale, DomesticReturnProcess.Step.PLAN_TRAVEL);
        var people = new Wanderer(handIn, forms, directory, clock, scenario);
        var plan = people.told(story.open(tale.number(), DomesticReturnProcess.Step.PLAN_TRAVEL));
        plan.remove("escortName");
        assertThat(people.refused(story.open(tale.number(), DomesticReturnProcess.Step.PLAN_TRAVEL), plan))
                .isEmpty();
        var check = people.told(story.open(tale.number(), DomesticReturnProcess.Step.CHECK_DEPARTURE));
        check.put("escortName", " ");

        // when
        var refused = people.refused(story.open(tale.number(), DomesticReturnProcess.Step.CHECK_DEPARTURE), check);
        if (refused.isEmpty()) {
            var travel = story.open(tale.number(), DomesticReturnProcess.Step.BRING_HOME);
            refused = people.refused(travel, people.told(travel));
        }

        // then
        assertThat(refused).isNotEmpty();
        assertThat(passed(tale.number())).doesNotContain("event_departed");
    }

    private void becomesChild(CaseNumber number) {
        var police = story.actor("th.police1");
        ActingParty.as(police.agency(), () -> {
            age.ask(number, police);
            return story.steps(number);
        });
        story.play(
                number,
                AgeSettlementProcess.Step.SETTLE_AGE,
                Map.of("ageStated", 16, AgeSettlementProcess.Variable.AGE_SETTLED, AgeSettlementProcess.Answer.CHILD));
        story.play(number, AgeSettlementProcess.Step.APPOINT_GUARDIAN, Map.of());
    }

    private List<String> passed(CaseNumber number) {
        var passed = new Passed(history);
        return Stream.of(PROCESS, ReturnWishProcess.KEY)
                .flatMap(process -> passed.of(number, process).stream())
                .toList();
    }

    private static Scenario within(
            String country,
            int age,
            Map<String, List<Map<String, Object>>> answers,
            Scenario.@Nullable Withdrawal withdrawal) {
        var usual = new HashMap<>(answers);
        usual.put(
                ReintegrationProcess.Step.VISIT_PERSON,
                List.of(Map.of(ReintegrationProcess.Variable.VISIT_OUTCOME, "goalsMet")));
        return new Scenario(
                "within-" + country,
                country,
                country,
                country,
                age,
                ReturnJourneyProcess.Outcome.CLOSED,
                Map.of(),
                usual,
                withdrawal);
    }
}
