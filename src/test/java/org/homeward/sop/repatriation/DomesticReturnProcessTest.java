package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.DomesticReturnProcess.Answer;
import org.homeward.shared.procedures.DomesticReturnProcess.Message;
import org.homeward.shared.procedures.DomesticReturnProcess.Outcome;
import org.homeward.shared.procedures.DomesticReturnProcess.Step;
import org.homeward.shared.procedures.DomesticReturnProcess.Variable;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way home within one country: wish, family, risk, best interests, travel. Long, since each way out has its own answer. */
@ProcedureTest("repatriation/domesticReturn")
class DomesticReturnProcessTest {

    private static final Map<String, Object> WITHDRAWN = Map.of(Variable.CONSENT_EXPIRED, false);

    private static final String WISH = "callActivity_returnWish";
    private static final String FAMILY = "callActivity_familyTracing";
    private static final String RISK = "callActivity_homeWarning";
    private static final String BEST_INTERESTS = "callActivity_bestInterests";
    private static final String OBJECTION = "callActivity_objectionHeard";
    private static final String LEGAL = "event_legalCleared";

    private final Procedure procedure;
    private final WayHome home;

    DomesticReturnProcessTest(Procedure procedure) {
        this.procedure = procedure;
        this.home = new WayHome(procedure);
    }

    @Test
    void it_begins_with_what_the_person_wants() {
        // when
        var way = home.begins(false);

        // then
        assertThat(way).isWaitingAtExactly(WISH);
        assertThat(procedure.handedTo(way, ReturnWishProcess.KEY)).containsEntry(Variable.OBJECTION_RAISED, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ReturnWishProcess.Outcome.RETURN_DECLINED,
                ReturnWishProcess.Outcome.PROTECTED_ELSEWHERE,
                ReturnWishProcess.Outcome.RETURN_UNSAFE
            })
    void without_wish_consent_and_safety_nobody_is_brought_home(String outcome) {
        // given
        var way = home.begins(false);

        // when
        home.wishIs(way, outcome, Answer.GIVEN);

        // then
        home.cameTo(way, "event_noReturn", outcome);
        assertThat(procedure.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ReturnWishProcess.Outcome.STILL_BEST, ReturnWishProcess.Outcome.OF_AGE})
    void a_child_that_was_heard_in_the_talk_is_talked_with_again(String outcome) {
        // given
        var way = home.begins(true);

        // when
        home.wishIs(way, outcome, ReturnWishProcess.Answer.NOT_ASKED);

        // then
        assertThat(way).isWaitingAtExactly(WISH).hasNotPassed(FAMILY, LEGAL);
        assertThat(procedure.handedTo(way, ReturnWishProcess.KEY)).containsEntry(Variable.WISH_BEFORE, outcome);
    }

    @Test
    void the_family_is_asked_only_where_the_person_agreed() {
        // given
        var withFamily = home.agreed(false, Answer.GIVEN);
        var without = home.agreed(false, "Declined");

        // then
        assertThat(withFamily).isWaitingAtExactly(FAMILY);
        assertThat(without).isWaitingAtExactly(LEGAL).hasNotPassed(FAMILY);

        // when
        assessed(withFamily, false);

        // then
        assertThat(withFamily).isWaitingAtExactly(LEGAL).isWaitingFor(Message.LEGAL_CLEARED);
    }

    @Test
    void after_the_assessment_the_risk_is_looked_at_before_the_way_home_goes_on() {
        // given
        var way = home.agreed(true, Answer.GIVEN);

        // when
        assessed(way, true);

        // then
        assertThat(way).isWaitingAtExactly(RISK);
        assertThat(procedure.handedTo(way, HomeWarningProcess.KEY)).containsEntry(Variable.WARNING_GIVEN, true);

        // when
        riskIsSeen(way, HomeWarningProcess.Outcome.SEEN, false);

        // then
        assertThat(way).isWaitingAtExactly(BEST_INTERESTS);
    }

    @ParameterizedTest
    @CsvSource({
        HomeWarningProcess.Outcome.SEEN + ", true, event_returnUnsafe, " + Outcome.RETURN_UNSAFE,
        HomeWarningProcess.Outcome.STAYS_HERE + ", , event_stays, " + Outcome.RETURN_DECLINED
    })
    void a_risk_that_is_too_high_or_a_wish_to_stay_ends_the_way_home(
            String seen, @Nullable Boolean tooHigh, String end, String outcome) {
        // given
        var way = home.agreed(false, Answer.GIVEN);
        assessed(way, true);

        // when
        riskIsSeen(way, seen, tooHigh);

        // then
        home.ended(way, end, outcome);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_risk_that_becomes_too_high_ends_the_way_home(boolean planned) {
        // given
        var way = planned ? planned(false) : home.begins(false);

        // when
        procedure.hears(way, Message.RISK_TOO_HIGH, Map.of());

        // then
        home.ended(way, "event_becameUnsafe", Outcome.RETURN_UNSAFE);
    }

    @ParameterizedTest
    @ValueSource(strings = {Answer.RETURN_TO_FAMILY, Answer.RETURN_TO_ALT_CARE})
    void a_child_goes_home_only_where_that_is_best(String decision) {
        // given
        var way = home.agreed(true, "Declined");
        assertThat(way).isWaitingAtExactly(BEST_INTERESTS);

        // when
        home.interestsAre(way, decision);

        // then
        assertThat(way).isWaitingAtExactly(LEGAL);
    }

    @Test
    void a_child_whose_best_interests_lie_elsewhere_does_not_go() {
        // given
        var way = home.agreed(true, "Declined");

        // when
        home.interestsAre(way, "StayInDestination");

        // then
        home.ended(way, "event_bestInterestsElsewhere", Outcome.BEST_INTERESTS_ELSEWHERE);
    }

    @Test
    void travel_is_planned_checked_and_made() {
        // given
        var way = legallyClear(false);
        assertThat(way).isWaitingAtExactly(Step.PLAN_TRAVEL);

        // when
        complete(task(Step.PLAN_TRAVEL, way));
        assertThat(way).isWaitingAtExactly(Step.CHECK_DEPARTURE);
        checked(way, "yes", false);
        assertThat(way).isWaitingAtExactly(Step.BRING_HOME);
        travelled(way, "yes", false);

        // then
        assertThat(way).isEnded().hasPassed("event_departed").variables().containsEntry(OUTCOME, Outcome.HANDED_OVER);
        assertThat(procedure.sent()).containsExactly(Message.DEPARTED);
    }

    @Test
    void a_no_before_the_departure_cancels_it() {
        // given
        var way = planned(false);

        // when
        checked(way, "no", false);

        // then
        home.ended(way, "event_departureCancelled", Outcome.RETURN_DECLINED);
    }

    @Test
    void a_no_on_the_way_ends_it() {
        // given
        var way = planned(false);
        checked(way, "yes", false);

        // when
        travelled(way, "refused", false);

        // then
        home.ended(way, "event_refusedOnTheWay", Outcome.RETURN_DECLINED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_child_that_objects_before_or_on_the_way_is_heard_by_the_panel(boolean onTheWay) {
        // given
        var way = planned(true);

        // when
        objects(way, onTheWay);

        // then
        assertThat(way).isWaitingAtExactly(OBJECTION).isNotEnded();
        assertThat(procedure.handedTo(way, ReturnWishProcess.KEY)).containsEntry(Variable.OBJECTION_RAISED, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {ReturnWishProcess.Outcome.STILL_BEST, ReturnWishProcess.Outcome.OF_AGE})
    void a_child_whose_way_home_is_still_best_or_who_is_18_now_has_the_travel_planned_anew(String objection) {
        // given
        var way = planned(true);
        objects(way, false);

        // when
        home.objectionEnds(way, objection);

        // then
        assertThat(way).isWaitingAtExactly(Step.PLAN_TRAVEL);
    }

    @Test
    void a_child_whose_way_home_is_no_longer_best_does_not_go() {
        // given
        var way = planned(true);
        objects(way, true);

        // when
        home.objectionEnds(way, ReturnWishProcess.Outcome.BEST_INTERESTS_ELSEWHERE);

        // then
        home.ended(way, "event_returnNotBest", Outcome.BEST_INTERESTS_ELSEWHERE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_consent_taken_back_ends_the_way_home(boolean planned) {
        // given
        var way = planned ? planned(false) : home.begins(false);

        // when
        procedure.hears(way, Message.RETURN_STOPPED, WITHDRAWN);

        // then
        home.ended(way, "event_returnWithdrawn", Outcome.RETURN_WITHDRAWN);
    }

    @Test
    void a_consent_whose_day_has_passed_ends_it_as_that() {
        // given
        var way = planned(false);

        // when
        procedure.hears(way, Message.RETURN_STOPPED, Map.of(Variable.CONSENT_EXPIRED, true));

        // then
        home.ended(way, "event_consentExpired", Outcome.CONSENT_EXPIRED);
    }

    private void assessed(ProcessInstance way, boolean reopened) {
        procedure.comesBack(
                way,
                FamilyTracingProcess.KEY,
                Map.of(
                        OUTCOME,
                        FamilyTracingProcess.Outcome.ASSESSED,
                        Variable.RISK_REOPENED,
                        reopened,
                        Variable.WARNING_GIVEN,
                        reopened));
    }

    private void riskIsSeen(ProcessInstance way, String outcome, @Nullable Boolean tooHigh) {
        var seen = new HashMap<String, @Nullable Object>();
        seen.put(OUTCOME, outcome);
        seen.put(Variable.RISK_TOO_HIGH, tooHigh);
        procedure.comesBack(way, HomeWarningProcess.KEY, seen);
    }

    private static void objects(ProcessInstance way, boolean onTheWay) {
        checked(way, "yes", !onTheWay);
        if (onTheWay) {
            travelled(way, "refused", true);
        }
    }

    private ProcessInstance planned(boolean child) {
        var way = legallyClear(child);
        complete(task(Step.PLAN_TRAVEL, way));
        return way;
    }

    private ProcessInstance legallyClear(boolean child) {
        var way = home.agreed(child, "Declined");
        if (child) {
            home.interestsAre(way, Answer.RETURN_TO_FAMILY);
        }
        procedure.hears(way, Message.LEGAL_CLEARED, Map.of());
        return way;
    }

    private static void checked(ProcessInstance way, String wants, boolean childObjects) {
        complete(
                task(Step.CHECK_DEPARTURE, way),
                withVariables(Variable.STILL_WANTS_RETURN, wants, Variable.CHILD_OBJECTS, childObjects));
    }

    private static void travelled(ProcessInstance way, String done, boolean childObjects) {
        complete(
                task(Step.BRING_HOME, way),
                withVariables(Variable.TRAVEL_DONE, done, Variable.CHILD_OBJECTS, childObjects));
    }
}
