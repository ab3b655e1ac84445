package org.homeward.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.procedures.CaseEnvironment;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.PanelKind;
import org.homeward.procedures.ProcedureMessage;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Seat;
import org.homeward.procedures.Summons;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.junit.jupiter.api.Test;

/** What follows from a step in a trial: the processes of its case hear what those of a case would hear. */
class WalkEffectHandlerTest {

    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final CountryCode HOST = new CountryCode("TH");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private final WalkInstances instances = mock();
    private final CaseEnvironment world = mock();

    WalkEffectHandlerTest() {
        when(world.zone(HOST)).thenReturn(BANGKOK);
    }

    @Test
    void who_comes_of_age_is_asked_anew_for_what_was_agreed_to_beside_a_guardian() {
        // given
        when(instances.isAwaited(any(), eq(ReturnJourneyProcess.Message.OF_AGE)))
                .thenReturn(true);
        var walk = walk(RepatriationProcess.KEY, true);

        // when
        does(walk, new Effect.ComesOfAge());

        // then
        assertThat(walk.facts.child()).isFalse();
        assertThat(walk.consents).extracting(Consent::value).containsOnly(ConsentValue.EndedAt18);
        assertThat(sent(walk)).containsExactly(ProcedureMessage.ofAge("destination", true));
    }

    @Test
    void a_trial_without_the_process_that_would_ask_at_18_stays_a_childs() {
        // given
        var walk = walk(AgeSettlementProcess.KEY, true);

        // when
        does(walk, new Effect.ComesOfAge());

        // then
        assertThat(walk.consents).extracting(Consent::value).containsOnly(ConsentValue.Given);
        assertThat(sent(walk)).isEmpty();
    }

    @Test
    void r5_the_journey_hears_which_consent_was_taken_back() {
        // given
        var walk = walk(RepatriationProcess.KEY, false);

        // when
        does(walk, new Effect.TakesBack(Purpose.Return));

        // then
        assertThat(walk.consents)
                .filteredOn(consent -> consent.purpose() == Purpose.Return)
                .extracting(Consent::value)
                .containsOnly(ConsentValue.Withdrawn);
        assertThat(sent(walk)).containsOnly(ProcedureMessage.consentEnded(Purpose.Return, false, false, "destination"));
    }

    @Test
    void what_was_not_agreed_to_is_not_taken_back() {
        // given
        var walk = walk(ReturnJourneyProcess.KEY, false);

        // when
        does(walk, new Effect.TakesBack(Purpose.Return));

        // then
        assertThat(sent(walk)).isEmpty();
    }

    @Test
    void a_day_named_for_the_risk_waits_for_its_beginning_where_the_step_is() {
        // given
        var walk = walk(RepatriationProcess.KEY, false);

        // when
        does(walk, new Effect.LooksAgain(DAY));

        // then
        assertThat(sent(walk)).containsExactly(ProcedureMessage.riskRecheck(DAY, BANGKOK));
    }

    @Test
    void the_last_day_of_a_document_is_watched_once() {
        // given
        var walk = walk(RepatriationProcess.KEY, false);
        var opens = DAY.minusDays(14);

        // when
        does(walk, new Effect.PaperEnds(DAY, opens));
        does(walk, new Effect.PaperEnds(DAY, opens));
        does(walk, new Effect.PaperEnds(DAY.plusDays(1), opens));

        // then
        assertThat(sent(walk))
                .containsExactly(
                        ProcedureMessage.paperKnown(DAY, opens, BANGKOK),
                        ProcedureMessage.paperKnown(DAY.plusDays(1), opens, BANGKOK));
    }

    @Test
    void a_place_is_sought_further_away_and_a_place_apart_where_the_child_is() {
        // given
        var walk = walk(RepatriationProcess.KEY, true);

        // when
        does(walk, new Effect.SeeksPlace("province"));
        does(walk, new Effect.SeeksPlaceApart());

        // then
        assertThat(sent(walk))
                .containsExactly(
                        ProcedureMessage.placeSought("province"), ProcedureMessage.heldWithAdults("destination"));
    }

    @Test
    void a_panel_is_heard_for_what_it_was_summoned_for() {
        // given
        var walk = walk(RepatriationProcess.KEY, true);

        // when
        does(walk, new Effect.Summoned(panel(PanelKind.identification), "summons"));
        does(walk, new Effect.Summoned(panel(PanelKind.bestInterests), "summons"));
        does(walk, new Effect.Votes(1, 0, "yes"));

        // then
        assertThat(walk.panel(panel -> panel.panel() == PanelKind.identification))
                .hasValueSatisfying(panel -> assertThat(panel.heard()).isTrue());
        assertThat(walk.panel(panel -> panel.panel() == PanelKind.bestInterests))
                .hasValueSatisfying(panel -> assertThat(panel.heard()).isFalse());
    }

    private static Summons panel(PanelKind kind) {
        return new Summons(0, kind, HOST, 1, List.of(new Seat(0, new AgencyCode("TH-OAG"), "prosecutor", null)));
    }

    private static RunningWalk walk(String process, boolean child) {
        return new RunningWalk(
                new WalkId("w" + "0".repeat(32)),
                WalkStoredState.of(new WalkFacts(process, child, Corridor.of("TH-KH"), NOW)));
    }

    private void does(RunningWalk walk, Effect effect) {
        var answer = new WalkAnswer(
                walk.facts.process(),
                new StepId("step"),
                "userTask_step",
                Map.of(),
                Map.of(),
                "destination",
                HOST,
                Set.of());
        new WalkEffectHandler(new WalkCaseState(walk, answer, instances), world).does(Effects.of(effect));
    }

    private static List<ProcedureMessage> sent(RunningWalk walk) {
        return walk.waiting.stream()
                .map(message -> new ProcedureMessage(message.name(), message.payload()))
                .toList();
    }
}
