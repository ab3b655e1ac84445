package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.ProtectionAdviceProcess;
import org.homeward.shared.procedures.ReturnWishProcess.Answer;
import org.homeward.shared.procedures.ReturnWishProcess.Message;
import org.homeward.shared.procedures.ReturnWishProcess.Outcome;
import org.homeward.shared.procedures.ReturnWishProcess.Step;
import org.homeward.shared.procedures.ReturnWishProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a person wants, agrees to and risks before each return, across a border or within one country.
 *
 * <p>Long: one model, each of its answers; the ways begin alike.
 */
@ProcedureTest("repatriation/returnWish")
class ReturnWishProcessTest {

    private static final String OBJECTION = "callActivity_objectionHeard";

    private final Procedure procedure;
    private final WayHome home;

    ReturnWishProcessTest(Procedure procedure) {
        this.procedure = procedure;
        this.home = new WayHome(procedure);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void it_begins_with_a_talk_and_who_is_undecided_is_talked_with_again(boolean within) {
        // given
        var wish = begins(within);
        assertThat(wish).isWaitingAtExactly(Step.COUNSEL_RETURN);

        // when
        wishes(wish, Answer.UNDECIDED, true, true);

        // then
        assertThat(wish).isWaitingAtExactly(Step.COUNSEL_RETURN).isNotEnded();
    }

    @ParameterizedTest
    @CsvSource({
        Answer.STAY + ", true, event_returnDeclined, " + Outcome.RETURN_DECLINED,
        Answer.RETURN + ", false, event_protectedElsewhere, " + Outcome.PROTECTED_ELSEWHERE
    })
    void who_stays_or_fears_the_authorities_at_home_is_not_asked_for_any_consent(
            String answer, boolean mayContact, String end, String outcome) {
        // given
        var wish = begins(false);

        // when
        wishes(wish, answer, mayContact, true);

        // then
        home.ended(wish, end, outcome);
        assertThat(wish).hasNotPassed(Step.ASK_CONSENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {Answer.UNHCR, Answer.IOM})
    void who_is_afraid_and_is_advised_to_ask_for_protection_does_not_return(String referral) {
        // given
        var wish = advised(referral);

        // when
        procedure.comesBack(
                wish,
                ProtectionAdviceProcess.KEY,
                Map.of(Procedure.OUTCOME, ProtectionAdviceProcess.Outcome.PROTECTION_ADVISED));

        // then
        home.ended(wish, "event_protectionAdvised", Outcome.PROTECTED_ELSEWHERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {ProtectionAdviceProcess.Outcome.ADVICE_GIVEN, ProtectionAdviceProcess.Outcome.ADVICE_DECLINED})
    void who_was_advised_and_goes_on_is_talked_with_again(String advice) {
        // given
        var wish = advised(Answer.UNHCR);

        // when
        procedure.comesBack(wish, ProtectionAdviceProcess.KEY, Map.of(Procedure.OUTCOME, advice));

        // then
        assertThat(wish).isWaitingAtExactly(Step.COUNSEL_RETURN);
        assertThat(procedure.sent()).isEmpty();
    }

    @Test
    void who_was_not_asked_about_fear_is_asked_again() {
        // given
        var wish = begins(false);

        // when
        wishes(wish, Answer.RETURN, false, false);

        // then
        assertThat(wish).isWaitingAtExactly(Step.COUNSEL_RETURN).isNotEnded();
        assertThat(procedure.sent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Declined, Given, event_shareDeclined, " + Outcome.SHARE_DECLINED,
        "Declined, NotAsked, event_shareDeclined, " + Outcome.SHARE_DECLINED,
        "NotAsked, Declined, event_returnConsentDeclined, " + Outcome.RETURN_DECLINED,
        "Given, Declined, event_returnConsentDeclined, " + Outcome.RETURN_DECLINED
    })
    void without_both_consents_no_return_across_a_border_is_prepared(
            String share, String back, String end, String outcome) {
        // given
        var wish = begins(false);
        wishes(wish, Answer.RETURN, true, true);
        assertThat(wish).isWaitingAtExactly(Step.ASK_CONSENTS);

        // when
        consents(wish, share, back, Answer.GIVEN);

        // then
        home.ended(wish, end, outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "NotAsked, Given, Given, Given",
        "Given, NotAsked, Given, Given",
        "Given, Given, NotAsked, Given",
        "Given, Given, Given, NotAsked"
    })
    void whose_consent_was_not_asked_is_talked_with_again(
            String share, String nationality, String back, String family) {
        // given
        var wish = begins(false);
        wishes(wish, Answer.RETURN, true, true);

        // when
        consents(wish, share, nationality, back, family, false);

        // then
        assertThat(wish).isWaitingAtExactly(Step.COUNSEL_RETURN).isNotEnded();
        assertThat(procedure.sent()).isEmpty();
    }

    @Test
    void within_one_country_nobody_asks_to_share_with_another_one() {
        // given
        var agrees = begins(true);
        var declines = begins(true);
        wishes(agrees, Answer.RETURN, true, true);
        wishes(declines, Answer.RETURN, true, true);

        // when
        complete(
                task(Step.ASK_CONSENTS, agrees),
                withVariables(
                        Variable.CONSENT_RETURN,
                        Answer.GIVEN,
                        Variable.CONSENT_FAMILY_CONTACT,
                        "Declined",
                        Variable.CHILD_OBJECTS,
                        false));
        complete(
                task(Step.ASK_CONSENTS, declines),
                withVariables(
                        Variable.CONSENT_RETURN,
                        "Declined",
                        Variable.CONSENT_FAMILY_CONTACT,
                        Answer.GIVEN,
                        Variable.CHILD_OBJECTS,
                        false));

        // then
        assertThat(agrees).isWaitingAtExactly(Step.ASSESS_RISK);
        home.ended(declines, "event_returnConsentDeclined", Outcome.RETURN_DECLINED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_return_is_agreed_only_where_it_is_safe(boolean safe) {
        // given
        var wish = begins(false);
        wishes(wish, Answer.RETURN, true, true);
        consents(wish, Answer.GIVEN, Answer.GIVEN, "Declined");
        assertThat(wish).isWaitingAtExactly(Step.ASSESS_RISK);

        // when
        complete(task(Step.ASSESS_RISK, wish), withVariables(Variable.RISK_DECISION, safe ? Answer.GO : Answer.NO_GO));

        // then
        if (safe) {
            home.cameTo(wish, "event_returnAgreed", Outcome.AGREED);
            assertThat(procedure.sent()).isEmpty();
        } else {
            home.ended(wish, "event_returnUnsafe", Outcome.RETURN_UNSAFE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Answer.RETURN_TO_FAMILY, Answer.RETURN_TO_ALT_CARE})
    void a_child_that_objects_is_heard_by_the_panel_and_told_why_its_return_is_still_best(String decision) {
        // given
        var wish = objected();
        assertThat(procedure.handedTo(wish, BestInterestsProcess.KEY))
                .containsEntry(Variable.ACTING_SIDE, "destination");

        // when
        home.interestsAre(wish, decision);
        assertThat(wish).isWaitingAtExactly(Step.EXPLAIN_TO_CHILD);
        complete(task(Step.EXPLAIN_TO_CHILD, wish));

        // then
        home.cameTo(wish, "event_childTold", Outcome.STILL_BEST);
    }

    @Test
    void a_child_who_was_told_by_the_panels_side_is_not_told_again() {
        // given
        var wish = objected();

        // when
        procedure.comesBack(
                wish,
                BestInterestsProcess.KEY,
                Map.of(
                        Variable.BEST_INTERESTS_DECISION,
                        Answer.RETURN_TO_FAMILY,
                        BestInterestsProcess.Variable.CHILD_TO_TELL,
                        true));

        // then
        home.cameTo(wish, "event_toldAlready", Outcome.STILL_BEST);
        assertThat(wish).hasNotPassed(Step.EXPLAIN_TO_CHILD);
    }

    @Test
    void a_child_whose_return_is_no_longer_best_is_asked_nothing_more() {
        // given
        var wish = objected();

        // when
        home.interestsAre(wish, "StayInDestination");

        // then
        home.cameTo(wish, "event_notBest", Outcome.BEST_INTERESTS_ELSEWHERE);
        assertThat(wish).hasNotPassed(Step.EXPLAIN_TO_CHILD, Step.COUNSEL_RETURN);
    }

    @Test
    void who_is_18_when_the_panel_is_no_longer_asked_goes_on_as_an_adult() {
        // given
        var wish = objected();

        // when
        runtimeService().setVariable(wish.getId(), Variable.IS_CHILD, false);
        home.interestsAre(wish, Answer.RETURN_TO_FAMILY);

        // then
        home.cameTo(wish, "event_ofAgeNow", Outcome.OF_AGE);
        assertThat(wish).hasNotPassed(Step.EXPLAIN_TO_CHILD);
    }

    @Test
    void nothing_is_explained_as_to_a_child_to_who_came_of_age() {
        // given
        var wish = objected();
        home.interestsAre(wish, Answer.RETURN_TO_FAMILY);
        assertThat(wish).isWaitingAtExactly(Step.EXPLAIN_TO_CHILD);

        // when
        procedure.hears(wish, Message.OF_AGE, Map.of(Variable.IS_CHILD, false));

        // then
        home.cameTo(wish, "event_askedInstead", Outcome.OF_AGE);
    }

    @Test
    void who_does_not_want_the_nationality_office_asked_goes_on_without() {
        // given
        var wish = begins(false);
        wishes(wish, Answer.RETURN, true, true);

        // when
        consents(wish, Answer.GIVEN, "Declined", Answer.GIVEN, Answer.GIVEN, false);

        // then
        assertThat(wish).isWaitingAtExactly(Step.ASSESS_RISK);
    }

    @Test
    void a_child_that_objects_in_the_talk_is_heard_before_anything_goes_on() {
        // given
        var wish = objectsInTalk(false);

        // when
        home.interestsAre(wish, Answer.RETURN_TO_FAMILY);
        complete(task(Step.EXPLAIN_TO_CHILD, wish));

        // then
        home.cameTo(wish, "event_childTold", Outcome.STILL_BEST);
        assertThat(wish).hasNotPassed(Step.ASSESS_RISK);
        assertThat(procedure.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_return_that_is_not_best_for_a_child_that_objects_in_the_talk_ends_and_what_was_sent_is_recalled(
            boolean sent) {
        // given
        var wish = objectsInTalk(sent);

        // when
        home.interestsAre(wish, "StayInDestination");

        // then
        home.ended(wish, "event_anotherBest", Outcome.BEST_INTERESTS_ELSEWHERE);
        assertThat(procedure.sent().contains(Message.RECALLED)).isEqualTo(sent);
    }

    private ProcessInstance objectsInTalk(boolean sent) {
        var wish = procedure.begins(Map.of(
                Variable.IS_CHILD,
                true,
                Variable.SAME_COUNTRY,
                false,
                Variable.OBJECTION_RAISED,
                false,
                Variable.REQUEST_SENT,
                sent,
                Variable.PROTECTION_REFERRAL,
                "neither"));
        wishes(wish, Answer.RETURN, true, true);
        consents(wish, Answer.NOT_ASKED, Answer.NOT_ASKED, Answer.NOT_ASKED, Answer.NOT_ASKED, true);
        assertThat(wish).isWaitingAtExactly(OBJECTION);
        return wish;
    }

    private ProcessInstance objected() {
        var wish = procedure.begins(Map.of(Variable.IS_CHILD, true, Variable.OBJECTION_RAISED, true));
        assertThat(wish).isWaitingAtExactly(OBJECTION);
        return wish;
    }

    private ProcessInstance begins(boolean within) {
        return procedure.begins(Map.of(
                Variable.IS_CHILD,
                false,
                Variable.SAME_COUNTRY,
                within,
                Variable.OBJECTION_RAISED,
                false,
                Variable.PROTECTION_REFERRAL,
                "neither"));
    }

    private ProcessInstance advised(String referral) {
        var wish = begins(false);
        complete(
                task(Step.COUNSEL_RETURN, wish),
                withVariables(Variable.RETURN_WISH, Answer.STAY, Variable.PROTECTION_REFERRAL, referral));
        assertThat(procedure.handedTo(wish, ProtectionAdviceProcess.KEY))
                .containsEntry(Variable.PROTECTION_REFERRAL, referral);
        return wish;
    }

    private static void wishes(ProcessInstance wish, String answer, boolean mayContactOrigin, boolean asked) {
        complete(
                task(Step.COUNSEL_RETURN, wish),
                withVariables(
                        Variable.RETURN_WISH,
                        answer,
                        Variable.MAY_CONTACT_ORIGIN,
                        mayContactOrigin,
                        Variable.CONTACT_SAFETY_ASKED,
                        asked));
    }

    private static void consents(ProcessInstance wish, String share, String back, String family) {
        consents(wish, share, Answer.GIVEN, back, family, false);
    }

    private static void consents(
            ProcessInstance wish, String share, String nationality, String back, String family, boolean objects) {
        complete(
                task(Step.ASK_CONSENTS, wish),
                withVariables(
                        Variable.CONSENT_SHARE_WITH_ORIGIN_AGENCY,
                        share,
                        Variable.CONSENT_SHARE_FOR_NATIONALITY,
                        nationality,
                        Variable.CONSENT_RETURN,
                        back,
                        Variable.CONSENT_FAMILY_CONTACT,
                        family,
                        Variable.CHILD_OBJECTS,
                        objects));
    }
}
