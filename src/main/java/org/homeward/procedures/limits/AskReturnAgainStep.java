package org.homeward.procedures.limits;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.FormLine;
import org.homeward.procedures.FormRules;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.children.ConsentRules;
import org.homeward.procedures.conditions.ChildSafetyRules;
import org.homeward.shared.procedures.OldConsentProcess;

/**
 * The person is asked once more for the consent to the return, and for nothing else. Not asked leaves it as it is (R1); declined stops
 * the return at once. A child that objects has answered: the panel decides (R19).
 */
public final class AskReturnAgainStep {

    /** The question. */
    public static final String RETURN = "returnAgain";

    private static final Map<String, AskedConsent> ASKED = Map.of(RETURN, AskedConsent.RETURN);

    private static final CasePart<Boolean> AWAITED = CasePart.awaited(OldConsentProcess.Message.RETURN_CONSENT_ASKED);

    private static final Requirement THERE_IS_ONE = Requirement.refuses(
            "returnConsentToAsk",
            RETURN,
            "consent.nothingToAsk",
            (state, said) -> !isOpen(said) && old(state).isEmpty(),
            CasePart.CONSENTS_BEFORE,
            CasePart.OPENED);

    static final StepRules RULES = StepRules.of(OldConsentProcess.Step.ASK_RETURN_AGAIN)
            .freely(ConsentRules.HOW)
            .reads(AWAITED, CasePart.CONSENTS, CasePart.SAFEGUARDS)
            .sets(OldConsentProcess.Variable.CONSENTS_ASKED, OldConsentProcess.Variable.ANSWER_AWAITED)
            .keeps("R1", "R19")
            .form(new FormRules()
                    .shows("consentAgreedOn", AskReturnAgainStep::agreed, CasePart.CONSENTS_BEFORE, CasePart.OPENED)
                    .leavesOut(
                            state -> old(state).isPresent() ? Set.of() : Set.of(RETURN),
                            CasePart.CONSENTS_BEFORE,
                            CasePart.OPENED))
            .insists(THERE_IS_ONE, ConsentRules.of(ASKED))
            .setsOff(Effect.DeclinesAnew.class, Effect.KeepsObjection.class)
            .keptThoughRefused(AskReturnAgainStep::kept)
            .then(AskReturnAgainStep::follows);

    private AskReturnAgainStep() {}

    private static Effects kept(CaseState state, HandedInStep said) {
        return THERE_IS_ONE.problems(state, said).isEmpty() && ConsentRules.childObjects(state, said)
                ? Effects.of(new Effect.KeepsObjection(said.at()))
                : Effects.NONE;
    }

    private static Effects follows(CaseState state, HandedInStep said) {
        var old = old(state);
        var declined = old.filter(consent -> said.is(RETURN, ConsentValue.Declined.name()))
                .map(consent -> Effects.of(new Effect.DeclinesAnew(consent)))
                .orElse(Effects.NONE);
        // what the child objects to now is known by then
        var unheard = ConsentRules.childObjects(state, said) || ChildSafetyRules.objectsUnheard(state);
        return declined.andSet(OldConsentProcess.Variable.CONSENTS_ASKED, !isOpen(said) || old.isEmpty() || unheard)
                .andSet(OldConsentProcess.Variable.ANSWER_AWAITED, state.get(AWAITED) ? true : null);
    }

    /** The consent that has grown old, as it was before this step; none where another step has asked for it since. */
    private static Optional<Consent> old(CaseState state) {
        var opened = state.get(CasePart.OPENED);
        return state.get(CasePart.CONSENTS_BEFORE).stream()
                .filter(consent -> consent.value() == ConsentValue.Given
                        && AskedConsent.RETURN.equals(AskedConsent.of(consent))
                        && opened.filter(consent.at()::isAfter).isEmpty())
                .findFirst();
    }

    /** Since when the person agrees; where another step has asked since, nothing is asked. */
    private static List<FormLine> agreed(CaseState state) {
        return List.of(old(state)
                .map(consent -> ConsentFormLines.agreed(state, consent))
                .orElseGet(() -> FormLine.of("consent.nothingToAsk")));
    }

    private static boolean isOpen(HandedInStep said) {
        return said.text(RETURN) == null || said.is(RETURN, ConsentValue.NotAsked.name());
    }
}
