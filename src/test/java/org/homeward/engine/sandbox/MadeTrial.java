package org.homeward.engine.sandbox;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.procedures.CaseEnvironment;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CaseFacts;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.ProcedureMessage;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Referral;
import org.homeward.procedures.Safeguard;
import org.homeward.procedures.Summons;
import org.jspecify.annotations.Nullable;

/** The walk of a made-up case: its memory holds what the case's tables would tell. */
public final class MadeTrial {

    private final WalkCaseState state;

    private MadeTrial(WalkCaseState state) {
        this.state = state;
    }

    /** What a walk keeps of a case. */
    public record Kept(
            CaseFacts facts,
            Instant now,
            Map<CaseEvent, String> events,
            Safeguard safeguard,
            List<Consent> before,
            List<Consent> consents,
            List<Referral> services,
            List<Summons> panels,
            Map<String, CasePart.Given> given,
            Map<String, Object> file,
            Map<String, Object> fromOrigin) {}

    /** What the engine tells of a case. */
    public record Known(
            Map<String, Object> variables,
            String side,
            Instant opened,
            List<CasePart.Open> open,
            Predicate<String> awaited,
            List<Object> knownAt) {}

    /** @param returnAskedIn the step in which the newest consent to the return was given; null if in none */
    public static MadeTrial of(
            Kept kept, Known known, HandedInStep said, @Nullable String returnAskedIn, List<String> underWay) {
        var facts = new WalkFacts(
                "any",
                kept.facts().child(),
                kept.facts().corridor(),
                kept.facts().openedAt());
        var answers = new HashMap<String, WalkCaseFile.Filed>();
        kept.file().forEach((field, value) -> {
            var by = kept.given().get(field);
            answers.put(
                    field,
                    new WalkCaseFile.Filed(
                            value,
                            by.at(),
                            by.by().country(),
                            by.step() == null ? "earlier" : by.step().value()));
        });
        var walk = new RunningWalk(
                new WalkId("w" + "0".repeat(32)),
                new WalkStoredState(
                        facts,
                        facts,
                        kept.now(),
                        kept.consents().stream()
                                .filter(consent -> returnAskedIn != null && consent.purpose() == Purpose.Return)
                                .map(consent -> new WalkStoredState.Happened(
                                        consent.at(), "answered", "any", String.valueOf(returnAskedIn), List.of()))
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        kept.panels(),
                        null,
                        new WalkStoredState.Known(
                                kept.safeguard(),
                                kept.before(),
                                List.of(),
                                kept.events(),
                                kept.services(),
                                new WalkCaseFile(answers, kept.fromOrigin()))));
        walk.nextStep();
        walk.consents.clear();
        walk.consents.addAll(kept.consents());
        underWay.forEach(message -> walk.send(new ProcedureMessage(message, Map.of())));
        var answer = new WalkAnswer(
                "any",
                said.step(),
                said.stepKey(),
                said.data(),
                known.variables(),
                known.side(),
                said.country(),
                said.form());
        return new MadeTrial(new WalkCaseState(walk, answer, instances(known)));
    }

    private static WalkInstances instances(Known known) {
        var instances = mock(WalkInstances.class);
        when(instances.openSteps(any())).thenReturn(known.open());
        when(instances.opened(any())).thenReturn(Optional.of(known.opened()));
        when(instances.isAwaited(any(), anyString()))
                .thenAnswer(call -> known.awaited().test(call.getArgument(1)));
        when(instances.knownAt(any(), anyString(), anyString())).thenReturn(known.knownAt());
        return instances;
    }

    public HandedInStep said() {
        return state.said();
    }

    public CaseState in(CaseEnvironment world) {
        return state.in(world);
    }

    /** Gives the variables that are set. */
    public Map<String, @Nullable Object> does(Effects effects, CaseEnvironment world) {
        return new WalkEffectHandler(state, world).does(effects);
    }
}
