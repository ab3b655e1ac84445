package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.Consents;
import org.homeward.channel.Message;
import org.homeward.platform.demo.Scenario;
import org.homeward.platform.demo.StoryBook;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.sop.children.Safeguards;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A child's objection stops the request to the country of origin until the panel has heard it, whatever the guardian says (R19). */
@ProcessTest
class R19ObjectionFirstTest {

    private static final Scenario CHILD = StoryBook.named("th-kh-child");
    private static final String CONSENTS = ReturnWishProcess.Step.ASK_CONSENTS;
    private static final String TALK = ReturnWishProcess.Step.COUNSEL_RETURN;
    private static final String PANEL = BestInterestsProcess.Step.PREPARE_BEST_INTERESTS;
    private static final String DECIDE = BestInterestsProcess.Step.DECIDE_BEST_INTERESTS;
    private static final String REQUEST = RepatriationProcess.Step.REQUEST_TRACING;

    /** What a child who objects to the return objects to. */
    private static final Set<Purpose> AGAINST =
            Set.of(Purpose.Return, Purpose.ShareWithOriginAgency, Purpose.ShareForNationality, Purpose.FamilyContact);

    @Autowired
    Stories story;

    @Autowired
    Consents consents;

    @Autowired
    Safeguards safeguards;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @CsvSource({"childObjectsToReturn, yes", "childAssents, no"})
    void what_a_guardian_agrees_to_against_the_child_is_not_given_and_nothing_is_asked_of_home(
            String field, String answer) {
        // when
        var number = objects(field, answer);

        // then
        assertThat(story.steps(number)).contains(PANEL).doesNotContain(ReturnWishProcess.Step.ASSESS_RISK, REQUEST);
        assertThat(given(number)).doesNotContainAnyElementsOf(AGAINST);
        nothingCrossed(number);
    }

    @Test
    void once_the_panel_finds_return_best_the_child_is_told_and_talked_with_and_the_request_goes_out() {
        // given
        var number = objects("childObjectsToReturn", "yes");

        // when
        story.tellBefore(number, CONSENTS);

        // then
        nothingCrossed(number);

        // when: the child objects still, and the panel has heard it
        story.play(number, CONSENTS, Map.of("childObjectsToReturn", "yes", "guardianAgreesReturn", "agrees"));

        // then
        assertThat(given(number)).containsAll(AGAINST);
        assertThat(story.steps(number))
                .contains(ReturnWishProcess.Step.ASSESS_RISK)
                .doesNotContain(PANEL);

        // when
        story.tellBefore(number, REQUEST);
        story.play(number, REQUEST, Map.of());

        // then
        assertThat(story.sent(number))
                .extracting(Message::name)
                .contains(RepatriationProcess.Message.TRACING_REQUESTED);
    }

    @Test
    void if_the_panel_finds_another_solution_best_the_return_ends_and_home_never_hears_of_it() {
        // given
        var number = objects("childObjectsToReturn", "yes");
        story.tellBefore(number, DECIDE);

        // when
        story.play(number, DECIDE, Map.of(RepatriationProcess.Variable.BEST_INTERESTS_DECISION, "StayInDestination"));

        // then
        assertThat(story.steps(number))
                .contains(ProtectionProcess.Step.AGREE_STAY)
                .doesNotContain(TALK, REQUEST);
        nothingCrossed(number);
    }

    @Test
    void who_objects_after_the_consents_were_asked_is_talked_with_before_the_request_goes_out() {
        // given
        var number = story.before(CHILD, REQUEST);
        story.timePasses("P1D");
        ActingParty.asSystem("test", () -> {
            safeguards.keepObjection(number, clock.instant());
            return number;
        });

        // when
        story.play(number, REQUEST, Map.of());

        // then
        assertThat(story.steps(number)).contains(TALK).doesNotContain(REQUEST);
        nothingCrossed(number);
    }

    @Test
    void a_child_that_is_also_said_to_decline_ends_the_return_at_once() {
        // given
        var number = story.before(CHILD, CONSENTS);

        // when
        story.play(
                number,
                CONSENTS,
                Map.of(ReturnWishProcess.Variable.CONSENT_RETURN, "Declined", "childObjectsToReturn", "yes"));

        // then
        assertThat(given(number)).doesNotContainAnyElementsOf(AGAINST);
        assertThat(story.steps(number)).doesNotContain(TALK, REQUEST, ReturnWishProcess.Step.ASSESS_RISK);
        nothingCrossed(number);
    }

    private CaseNumber objects(String field, String answer) {
        var number = story.before(CHILD, CONSENTS);
        story.play(number, CONSENTS, Map.of(field, answer, "guardianAgreesReturn", "agrees"));
        return number;
    }

    private Set<Purpose> given(CaseNumber number) {
        return ActingParty.asSystem("test", () -> consents.given(number)).stream()
                .map(Consent::purpose)
                .collect(Collectors.toSet());
    }

    private void nothingCrossed(CaseNumber number) {
        assertThat(story.sent(number)).noneMatch(Message::crossesBorder);
        story.the_origin_knows_nothing_of(number);
    }
}
