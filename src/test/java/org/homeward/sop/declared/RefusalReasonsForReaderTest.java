package org.homeward.sop.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.OpenStep;
import org.homeward.platform.demo.ToldStory;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.steps.DeclaredSteps;
import org.homeward.shared.ActingParty;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.RefusalException;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A refusal says why only to those who may read the fact behind it; all others read the same sentence, whatever the fact is. */
@ProcessTest
class RefusalReasonsForReaderTest {

    private static final String FIELD = HandoverProcess.Variable.HANDOVER_DONE;
    private static final String NATIONALITY = RepatriationProcess.Variable.NATIONALITY_OUTCOME;

    /** A charge, a court's order, asylum, illness, risk, a document, and what goes on elsewhere in the case. */
    private static final List<CasePart<?>> OF_THE_PERSON = List.of(
            CasePart.fromOrigin("heldOnArrival"),
            CasePart.newest("heldOnArrival"),
            CasePart.ORDERED_STAY,
            CasePart.newest("determinationNote"),
            CasePart.newest("healthNeed"),
            CasePart.newest("returnRisks"),
            CasePart.newest("travelDocument"),
            CasePart.OPEN_STEPS,
            CasePart.CONSENTS);

    private static final List<CasePart<?>> OF_THE_STEP = List.of(CasePart.SAFEGUARDS, CasePart.FAMILY);

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    CaseFactsRecords records;

    @Autowired
    StoredCaseEnvironments worlds;

    @Autowired
    RefusalReasonsForReader reasons;

    @Autowired
    RefusalFactAccess facts;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    OpenStep step;
    Actor border;
    Actor caseManager;

    @BeforeEach
    void a_person_is_to_be_handed_over() {
        ToldStory.people(accounts);
        var story = ToldStory.opened(application, 748_930).before(HandoverProcess.Step.CHECK_DEPARTURE);
        caseManager = actor(story.account(story.next().orElseThrow()));
        story.before(HandoverProcess.Step.HAND_OVER);
        step = story.next().orElseThrow();
        border = actor(story.account(step));
    }

    @Test
    void who_may_not_read_the_fact_reads_the_same_sentence_whatever_it_is() {
        for (var part : OF_THE_PERSON) {
            // when
            var told = told(refusing(part), border);

            // then
            assertThat(told.messageKey()).as(part.toString()).isEqualTo(RefusalReasonsForReader.COMMON);
            assertThat(((InvalidContentException) told).problems())
                    .as(part.toString())
                    .isEmpty();
        }
        assertThat(told(knownByProcess(NATIONALITY), border).messageKey()).isEqualTo(RefusalReasonsForReader.COMMON);
    }

    @Test
    void who_may_read_it_is_told_why() {
        for (var part : Stream.concat(
                        Stream.of(
                                CasePart.fromOrigin("heldOnArrival"),
                                CasePart.ORDERED_STAY,
                                CasePart.newest("returnRisks"),
                                CasePart.newest("travelDocument"),
                                CasePart.OPEN_STEPS),
                        OF_THE_STEP.stream())
                .toList()) {
            assertThat(isTold(refusing(part), caseManager)).as(part.toString()).isTrue();
        }
        assertThat(isTold(knownByProcess(NATIONALITY), caseManager)).isTrue();
    }

    @Test
    void what_is_missing_for_a_child_is_told_to_whoever_has_the_step() {
        for (var part : OF_THE_STEP) {
            assertThat(isTold(refusing(part), border)).as(part.toString()).isTrue();
        }
    }

    @Test
    void what_was_answered_in_the_step_itself_is_told() {
        // given
        var said = said(Map.of("heldOnArrival", "yes"));
        var rules = refusing(CasePart.newest("heldOnArrival"));

        // then
        assertThat(told(rules, said, border).messageKey()).isNotEqualTo(RefusalReasonsForReader.COMMON);
        assertThat(told(refusing(CasePart.fromOrigin("heldOnArrival")), said, border)
                        .messageKey())
                .isEqualTo(RefusalReasonsForReader.COMMON);
        assertThat(told(knownByProcess(FIELD), said, border).messageKey()).isNotEqualTo(RefusalReasonsForReader.COMMON);
    }

    @Test
    void a_reason_that_no_requirement_accounts_for_any_more_is_not_told() {
        // given
        var lifted = InvalidContentException.field(FIELD, "departure.orderedStay");
        var rules = StepRules.of(HandoverProcess.Step.HAND_OVER)
                .insists(Requirement.refuses(
                        "made",
                        FIELD,
                        "departure.orderedStay",
                        (state, said) -> state.get(CasePart.ORDERED_STAY),
                        CasePart.ORDERED_STAY));

        // when
        var told = told(lifted, rules, said(Map.of()), border);

        // then
        assertThat(told.messageKey()).isEqualTo(RefusalReasonsForReader.COMMON);
        assertThat(((InvalidContentException) told).problems()).isEmpty();
    }

    @Test
    void that_somebody_was_faster_is_told_to_everybody() {
        // given
        var late = ConflictException.stepDone();

        // then
        assertThat(told(late, refusing(CasePart.ORDERED_STAY), said(Map.of()), border))
                .isSameAs(late);
    }

    @Test
    void of_each_part_that_a_requirement_reads_it_is_known_whose_fact_it_tells() {
        assertThat(DeclaredSteps.ALL.stream()
                        .flatMap(rules -> rules.insists().stream())
                        .flatMap(some -> some.what().requirements())
                        .flatMap(requirement -> requirement.reads().stream())
                        .distinct())
                .allSatisfy(part ->
                        assertThat(facts.isPlaced(part)).as(part.toString()).isTrue());
    }

    private static StepRules refusing(CasePart<?> part) {
        return StepRules.of(HandoverProcess.Step.HAND_OVER)
                .insists(Requirement.refuses(
                        "made", FIELD, "handover.custody", (state, said) -> state.get(part) != null, part));
    }

    private static StepRules knownByProcess(String variable) {
        return StepRules.of(HandoverProcess.Step.HAND_OVER)
                .insists(Requirement.refuses(
                        "made",
                        FIELD,
                        "handover.custody",
                        (state, said) -> state.known(variable).isEmpty(),
                        CasePart.PROCESS));
    }

    private boolean isTold(StepRules rules, Actor reader) {
        return !told(rules, reader).messageKey().equals(RefusalReasonsForReader.COMMON);
    }

    private RefusalException told(StepRules rules, Actor reader) {
        return told(rules, said(Map.of()), reader);
    }

    private RefusalException told(StepRules rules, HandedInStep said, Actor reader) {
        return told(InvalidContentException.field(FIELD, "handover.custody"), rules, said, reader);
    }

    private RefusalException told(RefusalException refused, StepRules rules, HandedInStep said, Actor reader) {
        var whole = CaseState.of(records.of(step.number()), worlds.of(step.number()), CasePart::none);
        return ActingParty.as(
                reader.agency(),
                () -> Objects.requireNonNull(
                        transaction.execute(any -> reasons.told(refused, rules, whole, said, List.of(), reader))));
    }

    private HandedInStep said(Map<String, Object> answers) {
        return new HandedInStep(
                step.number(),
                step.id(),
                step.key(),
                step.agency(),
                border.username(),
                clock.instant(),
                answers,
                Set.of(FIELD, "heldOnArrival"));
    }

    private Actor actor(String account) {
        return accounts.byName(account).map(accounts::actorOf).orElseThrow();
    }
}
