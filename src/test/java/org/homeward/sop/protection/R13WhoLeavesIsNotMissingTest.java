package org.homeward.sop.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.channel.Message;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.Scenario;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.SystemActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R13: an adult who leaves, or isn't found at a visit, is not missing: nobody is told and no office gets a step. */
@ProcessTest
class R13WhoLeavesIsNotMissingTest {

    private static final String STAY = ProtectionProcess.Step.AGREE_STAY;
    private static final String VISIT = ReintegrationProcess.Step.VISIT_PERSON;

    private static final String REVIEW = ReintegrationProcess.Step.REVIEW_LOST_CONTACT;
    private static final Map<String, Object> TELLS = Map.of("lostContactTold", "authorities");

    @Autowired
    Stories story;

    @Autowired
    WorkItems workItems;

    @Autowired
    JdbcClient database;

    @Autowired
    SystemActor system;

    @Test
    void who_leaves_the_care_is_told_to_nobody() {
        // given
        var number = story.upTo(
                ReturnWishProcess.Step.ASSESS_RISK,
                Map.of(ReturnWishProcess.Variable.RISK_DECISION, ReturnWishProcess.Answer.NO_GO));
        assertThat(story.steps(number)).containsExactly(STAY);
        var sent = sentToOffices(number);
        var notices = notices(number);

        // when
        story.play(number, STAY, Map.of(ProtectionProcess.Variable.STAY_OUTCOME, "leavesCare"));
        story.timePasses("P30D");

        // then
        assertThat(story.ended(number)).contains(ReturnJourneyProcess.Outcome.STAYS_HERE);
        assertThat(story.steps(number)).isEmpty();
        assertThat(sentToOffices(number)).isEqualTo(sent);
        assertThat(notices(number)).isEqualTo(notices);
        story.the_origin_knows_nothing_of(number);
    }

    @Test
    void who_wants_no_help_goes_and_nobody_looks_for_the_person() {
        // given
        var number = story.before(IdentificationProcess.Step.EXPLAIN_RIGHTS);
        var sent = sentToOffices(number);
        var notices = notices(number);

        // when
        story.play(
                number,
                IdentificationProcess.Step.EXPLAIN_RIGHTS,
                Map.of(IdentificationProcess.Variable.ACCEPTS_HELP, "no"));
        story.timePasses("P30D");

        // then
        assertThat(story.steps(number)).isEmpty();
        assertThat(sentToOffices(number)).isEqualTo(sent);
        assertThat(notices(number)).isEqualTo(notices);
    }

    @Test
    void who_is_not_found_at_a_visit_is_looked_for_by_no_other_office() {
        // given
        var number = story.before(VISIT);
        var visitor = story.open(number, VISIT).agency();
        var sent = sentToOffices(number);

        // when
        story.play(number, VISIT, Map.of("visitMode", "NotFound", "contactTries", 1));

        // then
        assertThat(sentToOffices(number)).isEqualTo(sent);
        assertThat(workItems.ofCase(number)).extracting(OpenStep::agency).isSubsetOf(visitor);
    }

    @Test
    void of_a_lost_adult_authorities_are_told_only_in_high_danger_and_if_it_was_agreed_before() {
        for (var agreed : List.of("yes", "no", "notAsked")) {
            for (var risk : List.of("high", "medium")) {
                // given
                var number = lost(27, agreed, risk);

                // when / then
                if (agreed.equals("yes") && risk.equals("high")) {
                    story.play(number, REVIEW, TELLS);
                    assertThat(story.steps(number)).doesNotContain(REVIEW);
                } else {
                    assertThatThrownBy(() -> story.play(number, REVIEW, TELLS))
                            .isInstanceOf(InvalidContentException.class);
                    story.play(number, REVIEW, Map.of("lostContactTold", "nobody"));
                }
            }
        }
    }

    @Test
    void of_a_lost_child_the_authorities_are_told() {
        // given
        var number = lost(14, "", "medium");

        // when
        assertThatThrownBy(() -> story.play(number, REVIEW, Map.of("lostContactTold", "nobody")))
                .isInstanceOf(InvalidContentException.class);
        story.play(number, REVIEW, TELLS);

        // then
        assertThat(story.steps(number)).doesNotContain(REVIEW);
    }

    @Test
    void the_goals_are_not_met_of_a_person_who_was_not_found() {
        // given
        var number = lost(14, "", "medium");
        story.play(
                number,
                REVIEW,
                Map.of("lostContactDecision", "lost", "lostContactTold", "childProtection", "nextVisitOn", ""));
        var close = ReintegrationProcess.Step.CLOSE_CASE;

        // when / then
        assertThatThrownBy(() -> story.play(number, close, Map.of("closureReason", "GoalsMet")))
                .isInstanceOf(InvalidContentException.class);
        story.play(number, close, Map.of("closureReason", "LostContact"));
        assertThat(story.ended(number)).contains(ReturnJourneyProcess.Outcome.CLOSED);
    }

    /** In danger at the first visit, not found at the next ones. */
    private CaseNumber lost(int age, String agreed, String risk) {
        var tale = story.begun(atHome(age), 0, Map.of());
        var number = tale.number();
        var plan = new HashMap<String, Object>(Map.of("riskNow", risk));
        if (!agreed.isEmpty()) {
            plan.put("tellIfLost", agreed);
        }
        story.tellBefore(tale, VISIT);
        story.play(number, VISIT, Map.of("threatsSince", "yes"));
        story.play(number, ReintegrationProcess.Step.REASSESS_SAFETY, plan);
        story.tellBefore(tale, VISIT);
        story.play(number, VISIT, Map.of("visitMode", "NotFound"));
        story.tellBefore(tale, VISIT);
        story.play(number, VISIT, Map.of("visitMode", "NotFound"));
        story.play(number, ReintegrationProcess.Step.REACH_REMOTELY, Map.of("visitMode", "NotFound"));
        return number;
    }

    private static Scenario atHome(int age) {
        return new Scenario(
                "lost",
                "KH",
                "KH",
                "TH",
                age,
                ReturnJourneyProcess.Outcome.CLOSED,
                Map.of(ReturnJourneyProcess.Variable.WAY_IN, "identifiedAtHome"),
                Map.of(),
                null);
    }

    private List<AgencyCode> sentToOffices(CaseNumber number) {
        return story.sent(number).stream()
                .map(Message::to)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> notices(CaseNumber number) {
        return system.sees(() -> database.sql("select key from notice where case_number = :number order by key")
                .param("number", number.value())
                .query(String.class)
                .list());
    }
}
