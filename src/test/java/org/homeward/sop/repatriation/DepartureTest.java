package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.homeward.casefile.Readers;
import org.homeward.cases.Intake;
import org.homeward.cases.Intakes;
import org.homeward.channel.Message;
import org.homeward.channel.Messages;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.inbox.HandIn;
import org.homeward.inbox.StepForm;
import org.homeward.inbox.StepSubmission;
import org.homeward.procedures.CaseEvent;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.HandoverProcess.Variable;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.sop.children.Safeguards;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.SystemActor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The last steps before the border: papers, a child that objects (R19), a person who isn't let in. One class, since each
 * end of the process is told from the same approved return.
 */
@ProcessTest
class DepartureTest {

    private static final String CHECK = HandoverProcess.Step.CHECK_DEPARTURE;
    private static final String HAND_OVER = HandoverProcess.Step.HAND_OVER;
    private static final List<String> READY = List.of("consentForm", "fitToTravel", "ticket");
    private static final List<String> BORDER =
            List.of("travelDocument", "nationalityProof", "returnApproval", "exitPermit");

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    Intake intake;

    @Autowired
    WorkItems workItems;

    @Autowired
    HandIn handIn;

    @Autowired
    StepForm forms;

    @Autowired
    Safeguards safeguards;

    @Autowired
    CaseEvents events;

    @Autowired
    SystemActor system;

    @Autowired
    Clock clock;

    @Autowired
    Messages messages;

    @ParameterizedTest
    @CsvSource({"en, Proposed default", "km, តម្លៃលំនាំដើមដែលបានស្នើ", "th, ค่าที่เสนอ"})
    void the_check_shows_which_papers_are_needed_and_who_says_so(String language, String source) {
        // given
        var step = step(at(CHECK, Intakes.adult()), CHECK);

        // when
        var actor = holder(step);
        var shown = ActingParty.as(actor.agency(), () -> forms.of(step, actor, Locale.forLanguageTag(language)));

        // then
        assertThat(String.valueOf(shown.data().get("documentsRequired")).lines())
                .hasSize(6)
                .anyMatch(line -> line.endsWith("(" + source + ")"));
    }

    @Test
    void nobody_leaves_without_the_papers_that_the_journey_needs_unless_a_reason_is_given() {
        // given
        var number = at(CHECK, Intakes.adult());

        // then
        assertThatThrownBy(() ->
                        handIn(number, CHECK, Map.of(Variable.STILL_WANTS_RETURN, "yes", "documentsReady", READY)))
                .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.field() + " " + problem.messageKey())
                        .containsExactly("documentsReady documents.missing"));

        // when
        handIn(
                number,
                CHECK,
                Map.of(Variable.STILL_WANTS_RETURN, "yes", "documentsWaivedReason", "Border pass instead"));

        // then
        assertThat(open(number)).contains(HAND_OVER);
        assertThatThrownBy(() -> handIn(
                        number,
                        HAND_OVER,
                        Map.of(Variable.HANDOVER_DONE, "yes", "handedOverAt", "2020-01-01T10:00:00+07:00")))
                .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .contains("handedOverAt"));
    }

    @Test
    void a_yes_that_others_heard_does_not_count() {
        // given
        var number = at(CHECK, Intakes.adult());

        // then
        assertThatThrownBy(() -> handIn(
                        number,
                        CHECK,
                        Map.of(
                                Variable.STILL_WANTS_RETURN,
                                "yes",
                                "askedAlone",
                                "no",
                                "documentsWaivedReason",
                                "Border pass instead")))
                .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("askedAlone"));
        assertThat(open(number)).contains(CHECK);
    }

    @Test
    void with_all_papers_the_hand_over_opens() {
        // given
        var number = at(CHECK, Intakes.adult());

        // when
        handIn(
                number,
                CHECK,
                Map.of(Variable.STILL_WANTS_RETURN, "yes", "documentsReady", READY, "documentsReadyBorder", BORDER));

        // then
        assertThat(open(number)).contains(HAND_OVER);
    }

    @ParameterizedTest
    @CsvSource({"yes, yes", "no, no", "no, yes"})
    void a_child_that_objects_goes_back_to_the_panel(String wants, String objects) {
        // given
        var number = at(CHECK, Intakes.adultWith("ageStated", 12));
        decided(number);

        // when
        handIn(
                number,
                CHECK,
                Map.of(Variable.STILL_WANTS_RETURN, wants, "escortName", "Dara", "childObjectsToReturn", objects));

        // then
        assertThat(open(number))
                .contains(BestInterestsProcess.Step.PREPARE_BEST_INTERESTS)
                .doesNotContain(HAND_OVER);
        assertThat(sent(number))
                .contains(HandoverProcess.Message.CANCELLED)
                .doesNotContain(RepatriationProcess.Message.RETURN_ENDED);
    }

    @Test
    void a_child_that_objects_at_the_border_goes_back_to_the_panel() {
        // given
        var number = at(HAND_OVER, Intakes.adultWith("ageStated", 12));
        decided(number);

        // when
        notHandedOver(number, "didNotWant");

        // then
        assertThat(open(number)).contains(BestInterestsProcess.Step.PREPARE_BEST_INTERESTS);
        assertThat(sent(number))
                .contains(HandoverProcess.Message.CANCELLED)
                .doesNotContain(RepatriationProcess.Message.RETURN_ENDED);
    }

    @Test
    void who_turned_out_to_be_a_child_late_goes_to_the_panel_before_the_departure_and_has_objected_to_nothing() {
        // given
        var number = at(CHECK, Intakes.adultWith("ageStated", 12));

        // when
        handIn(
                number,
                CHECK,
                Map.of(Variable.STILL_WANTS_RETURN, "yes", "escortName", "Dara", "childObjectsToReturn", "no"));

        // then
        assertThat(open(number))
                .contains(BestInterestsProcess.Step.PREPARE_BEST_INTERESTS)
                .doesNotContain(HAND_OVER);
        assertThat(sent(number)).contains(HandoverProcess.Message.CANCELLED);
        assertThat(events.of(number, CaseEvent.childObjected)).isEmpty();
    }

    @Test
    void who_turned_out_to_be_a_child_at_the_border_does_not_travel_and_goes_to_the_panel() {
        // given
        var number = at(HAND_OVER, Intakes.adultWith("ageStated", 12));

        // when
        notHandedOver(number, HandoverProcess.Answer.ABSENT);

        // then
        assertThat(open(number)).contains(BestInterestsProcess.Step.PREPARE_BEST_INTERESTS);
        assertThat(events.of(number, CaseEvent.childObjected)).isEmpty();
    }

    @Test
    void an_adults_no_ends_the_return() {
        // given
        var number = at(HAND_OVER, Intakes.adult());

        // when
        notHandedOver(number, "didNotWant");

        // then
        assertThat(open(number)).doesNotContain(BestInterestsProcess.Step.PREPARE_BEST_INTERESTS);
        assertThat(cancelled(number).payload()).isEmpty();
    }

    @Test
    void who_is_not_let_in_has_not_refused_and_the_origin_is_told() {
        // given
        var number = at(HAND_OVER, Intakes.adultWith("ageStated", 12));
        decided(number);

        // when
        notHandedOver(number, HandoverProcess.Answer.NOT_ADMITTED);

        // then
        assertThat(open(number)).doesNotContain(BestInterestsProcess.Step.PREPARE_BEST_INTERESTS);
        var told = cancelled(number);
        assertThat(told.crossesBorder()).isTrue();
        assertThat(told.payload()).isEqualTo(Map.of(Variable.CANCELLED_BECAUSE, HandoverProcess.Answer.NOT_ADMITTED));
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 27})
    void who_is_not_there_has_not_refused_and_nobody_asks_the_panel(int age) {
        // given
        var number = at(HAND_OVER, Intakes.adultWith("ageStated", age));
        decided(number);

        // when
        notHandedOver(number, HandoverProcess.Answer.ABSENT);

        // then
        assertThat(open(number)).doesNotContain(BestInterestsProcess.Step.PREPARE_BEST_INTERESTS);
        assertThat(open(number)).contains(ReturnWishProcess.Step.COUNSEL_RETURN);
    }

    @Test
    void a_hand_over_that_failed_has_a_reason() {
        // given
        var number = at(HAND_OVER, Intakes.adult());

        // then
        assertThatThrownBy(() -> handIn(number, HAND_OVER, Map.of(Variable.HANDOVER_DONE, "refused")))
                .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("handoverNotDone"));
    }

    @Test
    void when_the_panel_still_finds_return_best_both_countries_approve_anew() {
        // given
        var number = opened(Intakes.adultWith("ageStated", 12));
        decided(number);

        // when
        start(
                number,
                "gateway_stillBest",
                Map.of(RepatriationProcess.Variable.OBJECTION_OUTCOME, ReturnWishProcess.Outcome.STILL_BEST));

        // then
        assertThat(open(number)).contains(ReturnApprovalProcess.Step.REQUEST_APPROVAL);
    }

    @Test
    void a_panel_that_finds_another_solution_best_ends_the_return() {
        // given
        var number = opened(Intakes.adultWith("ageStated", 12));

        // when
        start(
                number,
                "gateway_stillBest",
                Map.of(
                        RepatriationProcess.Variable.OBJECTION_OUTCOME,
                        ReturnWishProcess.Outcome.BEST_INTERESTS_ELSEWHERE));

        // then
        assertThat(open(number)).doesNotContain(ReturnApprovalProcess.Step.REQUEST_APPROVAL);
        assertThat(sentInCase(number)).isEqualTo(1);
    }

    private void decided(CaseNumber number) {
        system.does(() -> safeguards.bestInterests(number, ReturnWishProcess.Answer.RETURN_TO_FAMILY, clock.instant()));
    }

    private CaseNumber opened(Map<String, Object> answers) {
        var police = Readers.police();
        return ActingParty.as(police.agency(), () -> intake.open(answers, police));
    }

    /** A case whose return has come to this step of the hand-over. */
    private void notHandedOver(CaseNumber number, String why) {
        handIn(number, HAND_OVER, Map.of(Variable.HANDOVER_DONE, "refused", "handoverNotDone", why));
    }

    private CaseNumber at(String step, Map<String, Object> answers) {
        var number = opened(answers);
        var parent = start(number, "callActivity_handover", Map.of());
        ActingParty.asSystem("test", () -> {
            var handover = runtime.createProcessInstanceQuery()
                    .superProcessInstanceId(parent)
                    .singleResult()
                    .getId();
            runtime.createProcessInstanceModification(handover)
                    .startBeforeActivity(step)
                    .cancelAllForActivity(HandoverProcess.Step.SEND_NOTICE)
                    .execute();
            return handover;
        });
        return number;
    }

    private String start(CaseNumber number, String activity, Map<String, Object> more) {
        var variables = new HashMap<String, Object>(more);
        variables.put(ReturnJourneyProcess.Variable.HOST_COUNTRY, "TH");
        variables.put(ReturnJourneyProcess.Variable.ORIGIN_COUNTRY, "KH");
        variables.put(ReturnJourneyProcess.Variable.SAME_COUNTRY, false);
        return ActingParty.asSystem("test", () -> runtime.createProcessInstanceByKey(RepatriationProcess.KEY)
                .businessKey(number.value())
                .startBeforeActivity(activity)
                .setVariables(variables)
                .execute()
                .getId());
    }

    private void handIn(CaseNumber number, String key, Map<String, Object> data) {
        var step = step(number, key);
        var actor = holder(step);
        var given = new HashMap<String, Object>(
                key.equals(CHECK) ? Map.of("askedAlone", "yes", "fitToTravel", "yes") : Map.of());
        given.putAll(data);
        ActingParty.as(actor.agency(), () -> handIn.handIn(step.id(), StepSubmission.now(given), null, actor));
    }

    private OpenStep step(CaseNumber number, String key) {
        return workItems.ofCase(number).stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> open(CaseNumber number) {
        return workItems.ofCase(number).stream().map(OpenStep::key).toList();
    }

    private List<String> sent(CaseNumber number) {
        return messages.since(number, 0).stream().map(Message::name).toList();
    }

    private boolean ended(CaseNumber number, String end) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(RepatriationProcess.KEY)
                .list()
                .stream()
                .anyMatch(instance -> history.createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .activityId(end)
                                .count()
                        > 0);
    }

    private long sentInCase(CaseNumber number) {
        return sent(number).stream()
                .filter(RepatriationProcess.Message.RETURN_ENDED::equals)
                .count();
    }

    private Message cancelled(CaseNumber number) {
        return messages.since(number, 0).stream()
                .filter(message -> message.name().equals(HandoverProcess.Message.CANCELLED))
                .findFirst()
                .orElseThrow();
    }

    private static Actor holder(OpenStep step) {
        return new Actor(
                "holder",
                "holder",
                Set.of(Role.caseworker),
                Set.of(step.role().role()),
                step.agency(),
                step.agency().country(),
                Locale.ENGLISH,
                false);
    }
}
