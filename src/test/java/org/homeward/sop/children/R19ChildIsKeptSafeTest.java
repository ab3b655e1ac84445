package org.homeward.sop.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.homeward.cases.age.AgeAssessmentRequest;
import org.homeward.channel.Message;
import org.homeward.inbox.StepForm;
import org.homeward.platform.demo.Scenario;
import org.homeward.platform.demo.StoryBook;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * R19: a guardian who is free of the matter, the child's own will before the guardian's, and no crossing without all safeguards.
 * Long, since each safeguard is taken away from the same story.
 */
@ProcessTest
class R19ChildIsKeptSafeTest {

    private static final Scenario CHILD = StoryBook.named("th-kh-child");
    private static final String INTERVIEW = IdentificationProcess.Step.INTERVIEW_PERSON;
    private static final String RIGHTS = IdentificationProcess.Step.EXPLAIN_RIGHTS;
    private static final String PANEL = BestInterestsProcess.Step.DECIDE_BEST_INTERESTS;
    private static final String HAND_OVER = HandoverProcess.Step.HAND_OVER;
    private static final Map<String, String> SAFEGUARDS = Map.of(
            "guardian_at", "children.missing.guardian",
            "child_view_at", "children.missing.childView",
            "best_interests_at", "children.missing.bestInterestsOnTheWay",
            "escort_at", "children.missing.escort");

    @Autowired
    Stories story;

    @Autowired
    StepForm forms;

    @Autowired
    AgeAssessmentRequest age;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @ParameterizedTest
    @CsvSource({
        "guardianKind, implicatedRelative",
        "guardianKind, investigatingOfficer",
        "guardianKind, shelterHead",
        "guardianConflict, yes"
    })
    void nobody_who_is_part_of_the_matter_becomes_guardian(String field, String answer) {
        // given
        var number = story.before(CHILD, IdentificationProcess.Step.APPOINT_GUARDIAN);

        // then
        refused(() -> story.play(number, IdentificationProcess.Step.APPOINT_GUARDIAN, Map.of(field, answer)), field);
        assertThat(story.steps(number)).doesNotContain(INTERVIEW);
    }

    @Test
    void a_guardian_whose_time_is_over_is_none() {
        // given
        var number = story.before(CHILD, IdentificationProcess.Step.APPOINT_GUARDIAN);
        var ended = Map.<String, Object>of("guardianUntil", "2020-01-01", "guardianAppointedOn", "2019-01-01");

        // then
        refused(() -> story.play(number, IdentificationProcess.Step.APPOINT_GUARDIAN, ended), "guardianUntil");
    }

    @Test
    void an_interview_without_the_guardian_is_kept_and_held_again_unless_the_child_wished_so() {
        // given
        var number = story.before(CHILD, INTERVIEW);

        // when
        story.play(number, INTERVIEW, Map.of("guardianPresent", "no"));

        // then
        assertThat(story.steps(number)).contains(INTERVIEW);
        assertThat(stored(number, "interview_at")).isFalse();

        // when
        story.play(number, INTERVIEW, Map.of("guardianPresent", "childWishedAlone"));

        // then
        assertThat(story.steps(number)).doesNotContain(INTERVIEW);
        assertThat(stored(number, "interview_at")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "childWishedAlone"})
    void while_there_is_no_guardian_none_was_present_at_the_interview(String answer) {
        // given
        var number = story.before(CHILD, INTERVIEW);
        taken(number, "guardian_at");

        // then
        refused(() -> story.play(number, INTERVIEW, Map.of("guardianPresent", answer)), "guardianPresent");
        assertThat(story.steps(number)).contains(INTERVIEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "notAsked", "disagrees"})
    void nothing_is_given_for_a_child_without_the_guardians_yes(String guardian) {
        // given
        var number = story.before(CHILD, ReturnWishProcess.Step.ASK_CONSENTS);

        // then
        refused(
                () -> story.play(number, ReturnWishProcess.Step.ASK_CONSENTS, Map.of("guardianAgreesReturn", guardian)),
                ReturnWishProcess.Variable.CONSENT_SHARE_WITH_ORIGIN_AGENCY,
                ReturnWishProcess.Variable.CONSENT_SHARE_FOR_NATIONALITY,
                ReturnWishProcess.Variable.CONSENT_FAMILY_CONTACT,
                ReturnWishProcess.Variable.CONSENT_RETURN,
                RepatriationProcess.Variable.CONSENT_FEEDBACK_TO_HOST);
        assertThat(story.steps(number)).contains(ReturnWishProcess.Step.ASK_CONSENTS);
    }

    @Test
    void the_first_consents_wait_for_the_guardian_too_and_for_one_who_is_named() {
        // given
        var number = story.before(CHILD, RIGHTS);
        var consents = new String[] {
            ReturnJourneyProcess.Variable.CONSENT_SERVICES, ReturnJourneyProcess.Variable.CONSENT_SHARE_WITH_POLICE
        };

        // then
        refused(
                () -> story.play(number, RIGHTS, Map.of("guardianConsent", ReturnWishProcess.Answer.NOT_ASKED)),
                consents);
        refused(() -> story.play(number, RIGHTS, Map.of("childObjectsToConsents", "notAsked")), consents);

        // when
        taken(number, "guardian_at");

        // then
        assertThatThrownBy(
                        () -> story.play(number, RIGHTS, Map.of("guardianConsent", IdentificationProcess.Answer.GIVEN)))
                .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::messageKey)
                        .containsOnly("children.guardianNotNamed"));
        assertThat(story.steps(number)).contains(RIGHTS);
    }

    @Test
    void a_guardian_to_whom_the_child_objects_is_none_and_another_one_is_named() {
        // given
        var number = story.before(CHILD, IdentificationProcess.Step.APPOINT_GUARDIAN);

        // when
        story.play(number, IdentificationProcess.Step.APPOINT_GUARDIAN, Map.of("childObjectsToGuardian", "yes"));

        // then
        assertThat(story.steps(number))
                .contains(IdentificationProcess.Step.APPOINT_GUARDIAN)
                .doesNotContain(INTERVIEW);
        assertThat(stored(number, "guardian_at")).isFalse();

        // when
        story.play(number, IdentificationProcess.Step.APPOINT_GUARDIAN, Map.of("childObjectsToGuardian", "no"));

        // then
        assertThat(story.steps(number)).contains(INTERVIEW).doesNotContain(IdentificationProcess.Step.APPOINT_GUARDIAN);
        assertThat(stored(number, "guardian_at")).isTrue();
    }

    @Test
    void an_interview_beside_an_earlier_guardian_counts_after_another_one_was_appointed() {
        // given
        var number = story.before(CHILD, HAND_OVER);
        ended(number);
        refusedWith(number, "children.missing.guardianEnded");

        // when
        clock.advance(Duration.ofHours(1));
        asksForTheAge(number);
        story.play(
                number,
                AgeSettlementProcess.Step.SETTLE_AGE,
                Map.of("ageStated", 14, AgeSettlementProcess.Variable.AGE_SETTLED, "child"));
        story.play(number, AgeSettlementProcess.Step.APPOINT_GUARDIAN, Map.of());
        story.play(number, HAND_OVER, Map.of());

        // then
        assertThat(sent(number)).contains(HandoverProcess.Message.HANDED_OVER);
    }

    @Test
    void whom_the_child_refused_is_not_proposed_again() {
        // given
        var tale = story.begun(CHILD, 0, Map.of());
        story.tellBefore(tale, IdentificationProcess.Step.APPOINT_GUARDIAN);

        // when
        var refused = Map.<String, Object>of("guardianName", "Uncle Sok", "childObjectsToGuardian", "yes");
        story.play(tale.number(), IdentificationProcess.Step.APPOINT_GUARDIAN, refused);

        // then
        var step = story.open(tale.number(), IdentificationProcess.Step.APPOINT_GUARDIAN);
        var actor = story.actor(tale.account(step));
        var proposed = ActingParty.as(actor.agency(), () -> forms.of(step, actor, Locale.ENGLISH))
                .data();
        assertThat(proposed).doesNotContainKeys("guardianName", "guardianKind", "guardianPhone");
    }

    @Test
    void a_child_that_declines_help_or_the_return_stays_in_care_until_it_is_decided_what_is_best() {
        // given
        var tale = story.begun(CHILD, 0, Map.of());
        var number = tale.number();
        story.tellBefore(tale, RIGHTS);

        // when
        story.play(
                number,
                RIGHTS,
                Map.of(
                        IdentificationProcess.Variable.ACCEPTS_HELP,
                        "no",
                        ReturnJourneyProcess.Variable.CONSENT_SERVICES,
                        "Declined",
                        ReturnJourneyProcess.Variable.CONSENT_SHARE_WITH_POLICE,
                        "Declined"));

        // then
        assertThat(story.ended(number)).isEmpty();

        // when
        story.play(
                number,
                ReturnWishProcess.Step.COUNSEL_RETURN,
                Map.of(ReturnWishProcess.Variable.RETURN_WISH, ReturnWishProcess.Answer.STAY));

        // then
        assertThat(story.steps(number))
                .contains(BestInterestsProcess.Step.PREPARE_BEST_INTERESTS)
                .doesNotContain(ProtectionProcess.Step.AGREE_STAY);
    }

    @Test
    void the_childs_objection_is_kept_and_no_guardians_consent_is_taken_against_it() {
        // given
        var number = story.before(CHILD, RIGHTS);
        var objects = new HashMap<String, Object>(Map.of("childObjectsToConsents", "yes"));

        // then
        refused(
                () -> story.play(number, RIGHTS, objects),
                ReturnJourneyProcess.Variable.CONSENT_SERVICES,
                ReturnJourneyProcess.Variable.CONSENT_SHARE_WITH_POLICE);
        assertThat(stored(number, "objected_at")).isTrue();

        // when
        objects.put(ReturnJourneyProcess.Variable.CONSENT_SERVICES, "Declined");
        objects.put(ReturnJourneyProcess.Variable.CONSENT_SHARE_WITH_POLICE, "Declined");
        story.play(number, RIGHTS, objects);

        // then
        assertThat(story.steps(number)).doesNotContain(RIGHTS);
    }

    @Test
    void what_the_guardian_declines_is_not_taken_as_given() {
        // given
        var number = story.before(CHILD, RIGHTS);

        // then
        refused(
                () -> story.play(number, RIGHTS, Map.of("guardianConsent", "Declined")),
                ReturnJourneyProcess.Variable.CONSENT_SERVICES,
                ReturnJourneyProcess.Variable.CONSENT_SHARE_WITH_POLICE);
    }

    @Test
    void what_a_guardian_agrees_to_against_the_child_is_for_the_panel_to_decide_each_time() {
        // given
        var number = story.before(CHILD, ReturnWishProcess.Step.ASK_CONSENTS);

        // when
        story.play(
                number,
                ReturnWishProcess.Step.ASK_CONSENTS,
                Map.of("childObjectsToReturn", "yes", "guardianAgreesReturn", "agrees"));

        // then
        assertThat(stored(number, "objected_at")).isTrue();
        story.tellBefore(number, PANEL);
        assertThat(sent(number)).doesNotContain(ReturnApprovalProcess.Message.APPROVAL_ASKED);

        // when
        story.tellBefore(number, HandoverProcess.Step.CHECK_DEPARTURE);
        story.play(number, HandoverProcess.Step.CHECK_DEPARTURE, Map.of("childObjectsToReturn", "yes"));

        // then
        assertThat(story.steps(number))
                .contains(BestInterestsProcess.Step.PREPARE_BEST_INTERESTS)
                .doesNotContain(HAND_OVER);
    }

    @Test
    void no_child_is_handed_over_without_guardian_own_view_best_interests_and_a_named_escort() {
        // given
        var number = story.before(CHILD, HAND_OVER);

        // then
        SAFEGUARDS.forEach((safeguard, missing) -> {
            var kept = taken(number, safeguard);
            assertThatThrownBy(() -> story.play(number, HAND_OVER, Map.of()))
                    .as(safeguard)
                    .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(refused.problems())
                            .extracting(FieldProblem::messageKey)
                            .containsExactly(missing));
            set(number, safeguard, kept);
        });
        assertThat(sent(number)).doesNotContain(HandoverProcess.Message.HANDED_OVER);

        // when
        story.play(number, HAND_OVER, Map.of());

        // then
        assertThat(sent(number)).contains(HandoverProcess.Message.HANDED_OVER);
    }

    private void ended(CaseNumber number) {
        ActingParty.asSystem("test", () -> new TransactionTemplate(transactions).execute(status -> database.sql(
                        "update child_safeguard set guardian_until = '2020-01-01' where case_number = :number")
                .param("number", number.value())
                .update()));
    }

    private void asksForTheAge(CaseNumber number) {
        var police = story.actor("th.police1");
        ActingParty.as(police.agency(), () -> {
            age.ask(number, police);
            return number;
        });
        story.steps(number);
    }

    private void refusedWith(CaseNumber number, String missing) {
        assertThatThrownBy(() -> story.play(number, HAND_OVER, Map.of()))
                .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::messageKey)
                        .containsExactly(missing));
    }

    private static void refused(ThrowingCallable handIn, String... fields) {
        assertThatThrownBy(handIn)
                .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactlyInAnyOrder(fields));
    }

    private List<String> sent(CaseNumber number) {
        return story.sent(number).stream().map(Message::name).toList();
    }

    private boolean stored(CaseNumber number, String safeguard) {
        return ActingParty.asSystem(
                "test",
                () -> Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(status -> database.sql(
                                "select count(" + safeguard + ") > 0 from child_safeguard where case_number = :number")
                        .param("number", number.value())
                        .query(Boolean.class)
                        .single())));
    }

    /** Takes a safeguard away; when it was there. */
    private String taken(CaseNumber number, String safeguard) {
        return ActingParty.asSystem("test", () -> new TransactionTemplate(transactions).execute(status -> {
            var at = database.sql(
                            "select cast(" + safeguard + " as text) from child_safeguard where case_number = :number")
                    .param("number", number.value())
                    .query(String.class)
                    .single();
            update(number, safeguard, null);
            return at;
        }));
    }

    private void set(CaseNumber number, String safeguard, String at) {
        ActingParty.asSystem(
                "test", () -> new TransactionTemplate(transactions).execute(status -> update(number, safeguard, at)));
    }

    private int update(CaseNumber number, String safeguard, @org.jspecify.annotations.Nullable String at) {
        return database.sql("update child_safeguard set " + safeguard
                        + " = cast(:at as timestamptz) where case_number = :number")
                .param("at", at)
                .param("number", number.value())
                .update();
    }
}
