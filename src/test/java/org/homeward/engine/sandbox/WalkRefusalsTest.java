package org.homeward.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.engine.sandbox.told.WalkAction;
import org.homeward.engine.sandbox.told.WalkEvent;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.engine.sandbox.told.WalkState;
import org.homeward.engine.sandbox.told.WalkStep;
import org.homeward.platform.demo.ToldStory;
import org.homeward.procedures.ConsentValue;
import org.homeward.shared.Corridor;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.PlaceSearchProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.AskedInWalk;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A trial refuses what a case refuses, and begins with what an owner gives it. */
@WholeRun
@DatabaseTest
class WalkRefusalsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final String SUBJECT = "refused";
    private static final String GUARDIAN = IdentificationProcess.Step.APPOINT_GUARDIAN;
    private static final String RIGHTS = IdentificationProcess.Step.EXPLAIN_RIGHTS;

    @Autowired
    Walks walks;

    @AfterEach
    void nothing_is_left() {
        walks.of(SUBJECT).forEach(walk -> walks.end(walk.id()));
    }

    @Test
    void a_refused_answer_is_told_at_its_field_and_leaves_nothing() {
        // given
        var walk = begin(IdentificationProcess.KEY, true, List.of());
        until(walk, GUARDIAN);
        var before = state(walk);

        // when / then
        assertThatThrownBy(() -> answer(walk, GUARDIAN, Map.of("guardianConflict", "yes")))
                .isInstanceOfSatisfying(InvalidContentException.class, wrong -> assertThat(wrong.problems())
                        .containsExactly(new FieldProblem("guardianConflict", "children.guardianConflict", List.of())));
        assertThat(state(walk)).isEqualTo(before);

        // when
        answer(walk, GUARDIAN, Map.of());

        // then
        assertThat(state(walk).open()).extracting(WalkStep::key).doesNotContain(GUARDIAN);
    }

    @Test
    void a_childs_objection_stays_known_though_the_step_is_refused() {
        // given
        var walk = begin(IdentificationProcess.KEY, true, List.of());
        until(walk, RIGHTS);
        var before = walks.given(walk);

        // when / then
        assertThatThrownBy(() -> answer(walk, RIGHTS, Map.of("childObjectsToConsents", "yes")))
                .isInstanceOf(InvalidContentException.class);
        assertThat(walks.given(walk)).isEqualTo(before);
        assertThat(state(walk).happened()).last().satisfies(line -> assertThat(line.words())
                .containsExactly("keepsObjection"));
    }

    @Test
    void the_answer_to_an_earlier_step_counts_as_if_it_had_been_handed_in() {
        // given
        var no = answers("riskAfterWarning", false, Map.of("riskAfterAssessment", ReturnWishProcess.Answer.NO_GO));
        var earlier = WalkAction.earlier(HomeWarningProcess.Step.RECHECK_RISK, no);

        // when
        var walk = begin(ReturnApprovalProcess.KEY, false, List.of(earlier));

        // then
        var step = state(walk).open().get(0);
        assertThat(step.key()).isEqualTo(ReturnApprovalProcess.Step.REQUEST_APPROVAL);
        assertThat(walks.foreseen(walk, step.id()))
                .contains(
                        new FieldProblem(ReturnApprovalProcess.Variable.HOST_DECISION, "risk.notBearable", List.of()));
        assertThat(walks.given(walk)).containsExactly(earlier);
        assertThat(state(walk).happened()).extracting(WalkEvent::code).startsWith("assumed", "earlier");
    }

    @Test
    void a_walk_begins_with_a_message() {
        // given
        var sought = WalkAction.message(PlaceSearchProcess.Message.PLACE_SOUGHT, Map.of("searchReach", "province"));

        // when
        var walk = begin(PlaceSearchProcess.KEY, false, List.of(sought));

        // then
        assertThat(state(walk).open()).extracting(WalkStep::key).containsExactly(PlaceSearchProcess.Step.SEARCH_PLACE);
        assertThat(walks.given(walk)).containsExactly(sought);
    }

    @Test
    void what_ends_is_asked_anew_until_the_person_has_answered_all_of_it() {
        // given
        var asks = EndingConsentProcess.Step.RENEW_CONSENTS;
        var side = Map.<String, Object>of(RepatriationProcess.Variable.ACTING_SIDE, SideRole.DESTINATION);
        var ends = WalkAction.message(EndingConsentProcess.Message.CONSENTS_END_SOON, side);
        var walk = begin(EndingConsentProcess.KEY, false, List.of(ends));

        // when
        answer(walk, asks, Map.of("servicesAnew", ConsentValue.Given.name()));

        // then
        assertThat(state(walk).open()).extracting(WalkStep::key).containsExactly(asks);
        assertThat(walks.form(walk, state(walk).open().get(0).id(), Locale.ENGLISH))
                .contains("\"originAnew\"")
                .doesNotContain("\"servicesAnew\"", "\"feedbackAnew\"");

        // when
        var fields = Stream.of("servicesAtHome", "police", "origin", "nationality", "family", "return")
                .collect(Collectors.toMap(consent -> consent + "Anew", consent -> ConsentValue.Given.name()));
        answer(walk, asks, Map.copyOf(fields));

        // then
        assertThat(state(walk).over()).isTrue();
    }

    @Test
    void the_form_leaves_out_what_a_case_without_limits_leaves_out() {
        // given
        var walk = begin(ReturnApprovalProcess.KEY, false, List.of());

        // when
        var form = walks.form(walk, state(walk).open().get(0).id(), Locale.ENGLISH);

        // then
        assertThat(form).contains(ReturnApprovalProcess.Variable.HOST_DECISION).doesNotContain("limitsKept");
    }

    private WalkId begin(String process, boolean child, List<WalkAction> before) {
        return walks.start(
                PackagedModels.files(),
                new WalkFacts(process, child, Corridor.of("TH-KH"), MONDAY),
                before,
                SUBJECT,
                "owner");
    }

    private void until(WalkId walk, String step) {
        while (state(walk).open().stream().noneMatch(open -> open.key().equals(step))) {
            answer(walk, state(walk).open().get(0).key(), Map.of());
        }
    }

    private void answer(WalkId walk, String key, Map<String, Object> changes) {
        var state = state(walk);
        var step = state.open().stream()
                .filter(open -> open.key().equals(key))
                .findFirst()
                .orElseThrow();
        var told = answers(String.valueOf(step.form()), state.facts().child(), changes);
        walks.answer(walk, step.id(), AskedInWalk.of(walks, walk, step.id(), told));
    }

    private static Map<String, Object> answers(String form, boolean child, Map<String, Object> changes) {
        return new HashMap<>(ToldStory.answers(child ? "th-kh-child" : "th-kh-adult", child, form, 3, MONDAY, changes));
    }

    private WalkState state(WalkId walk) {
        return walks.state(walk, Locale.ENGLISH);
    }
}
