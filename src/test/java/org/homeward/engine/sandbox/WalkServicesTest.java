package org.homeward.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.engine.sandbox.told.WalkEvent;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.engine.sandbox.told.WalkState;
import org.homeward.engine.sandbox.told.WalkStep;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.shared.Corridor;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ServiceReferralProcess.Answer;
import org.homeward.shared.procedures.ServiceReferralProcess.Step;
import org.homeward.shared.procedures.ServiceReferralProcess.Variable;
import org.homeward.testing.AskedInWalk;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In a walk services go the way on which a case's go. */
@WholeRun
@DatabaseTest
class WalkServicesTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final String SHELTER = ProtectionProcess.Step.ARRANGE_SHELTER;
    private static final Map<String, Object> TWO = Map.of(
            "servicesNeeded",
            List.of(
                    Map.of("service", "psychosocial", "urgency", "OneDay"),
                    Map.of("service", "legal", "urgency", "OneDay")));

    private final DemoAnswers answers = new DemoAnswers();

    @Autowired
    Walks walks;

    private WalkId walk;

    @BeforeEach
    void a_walk_comes_to_the_shelter() {
        var facts = new WalkFacts(ProtectionProcess.KEY, false, Corridor.of("TH-KH"), MONDAY);
        walk = walks.start(PackagedModels.files(), facts, "draft of a service", "owner");
        while (open(SHELTER).isEmpty()) {
            answer(state().open().get(0).key(), Map.of());
        }
    }

    @AfterEach
    void nothing_is_left() {
        walks.end(walk);
    }

    @Test
    void after_a_no_another_is_asked_and_gives_the_service() {
        // given
        answer(SHELTER, Map.of());

        // when
        answer(Step.ANSWER_REFERRAL, Map.of(Variable.REFERRAL_RESPONSE, "Declined", "referralReason", "tooFar"));
        answer(Step.SEEK_OTHER_SERVICE, Map.of(Variable.SEARCH_OUTCOME, Answer.REFER_AGAIN));
        answer(Step.ANSWER_REFERRAL, Map.of());
        answer(Step.PROVIDE_SERVICE, Map.of());

        // then
        assertThat(happened("ended")).contains("event_serviceEnded");
    }

    @Test
    void each_service_that_the_person_wants_is_asked_for_once() {
        // when
        answer(SHELTER, TWO);

        // then
        assertThat(state().open())
                .extracting(WalkStep::key)
                .filteredOn(Step.ANSWER_REFERRAL::equals)
                .hasSize(2);
    }

    @Test
    void what_the_person_declines_is_asked_of_nobody() {
        // when
        answer(SHELTER, with(TWO, "referralDeclinedByPerson", "yes", "servicesDeclined", List.of("legal")));

        // then
        assertThat(state().open())
                .extracting(WalkStep::key)
                .filteredOn(Step.ANSWER_REFERRAL::equals)
                .hasSize(1);
    }

    private static Map<String, Object> with(
            Map<String, Object> some, String field, Object value, String other, Object otherValue) {
        var all = new HashMap<>(some);
        all.put(field, value);
        all.put(other, otherValue);
        return all;
    }

    private List<String> happened(String code) {
        return state().happened().stream()
                .filter(line -> line.code().equals(code))
                .map(WalkEvent::element)
                .toList();
    }

    private void answer(String key, Map<String, Object> changes) {
        var step = open(key).orElseThrow();
        var told = answers.of(String.valueOf(step.form()), 3, state().now(), changes);
        walks.answer(walk, step.id(), AskedInWalk.of(walks, walk, step.id(), told));
    }

    private Optional<WalkStep> open(String key) {
        return state().open().stream().filter(step -> step.key().equals(key)).findFirst();
    }

    private WalkState state() {
        return walks.state(walk, Locale.ENGLISH);
    }
}
