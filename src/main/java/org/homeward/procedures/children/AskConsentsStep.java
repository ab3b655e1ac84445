package org.homeward.procedures.children;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;

/**
 * A child’s objection goes to the panel before anything is asked of home, also against the guardian’s agreement: until the panel has heard
 * it, a guardian’s yes against the objection counts as not asked (R19). A case on a version without the panel at this place takes the
 * answers as they are; its request then waits. Without a yes to contact with the family nobody traces it: clocks that count from the report
 * of the tracing count from now.
 */
final class AskConsentsStep {

    static final String OBJECTS = "childObjectsToReturn";

    /** The child's own answer to the consents. */
    private static final String ASSENTS = "childAssents";

    /** How the talk before this one ended, if the return was talked about before. */
    private static final String BEFORE = RepatriationProcess.Variable.WISH_BEFORE;

    private static final String SHARE = ReturnWishProcess.Variable.CONSENT_SHARE_WITH_ORIGIN_AGENCY;
    private static final String NATIONALITY = ReturnWishProcess.Variable.CONSENT_SHARE_FOR_NATIONALITY;
    private static final String FAMILY = ReturnWishProcess.Variable.CONSENT_FAMILY_CONTACT;
    private static final String RETURN = ReturnWishProcess.Variable.CONSENT_RETURN;
    private static final String CHILD_OBJECTS = ReturnWishProcess.Variable.CHILD_OBJECTS;

    /** The consents to which a child objects that objects to the return. */
    private static final List<String> OBJECTED = List.of(SHARE, NATIONALITY, FAMILY, RETURN);

    private static final Map<String, AskedConsent> CONSENTS = Map.of(
            SHARE,
            AskedConsent.ORIGIN,
            NATIONALITY,
            AskedConsent.NATIONALITY,
            FAMILY,
            AskedConsent.FAMILY,
            RETURN,
            AskedConsent.RETURN,
            RepatriationProcess.Variable.CONSENT_FEEDBACK_TO_HOST,
            AskedConsent.FEEDBACK);

    private static final String GIVEN = ConsentValue.Given.name();
    private static final String NOT_ASKED = ConsentValue.NotAsked.name();

    /** Whether the talk of the case’s version leads to the panel. */
    private static final CasePart<Boolean> HAS_PANEL = CasePart.goesBy(ReturnWishProcess.KEY, CHILD_OBJECTS);

    static final StepRules RULES = StepRules.of(ReturnWishProcess.Step.ASK_CONSENTS)
            .asks(OBJECTS, ASSENTS)
            .hears(CONSENTS.keySet())
            .freely(ConsentRules.HOW)
            .reads(HAS_PANEL, CasePart.PROCESS)
            .sets(CHILD_OBJECTS)
            .keeps("R19")
            .insists(ConsentRules.ofReturn(CONSENTS))
            .takes(AskConsentsStep::taken)
            .setsOff(CaseEvent.tracingDeclined)
            .setsOff(Effect.Undone.class, Effect.ObjectsAnew.class, Effect.Objects.class)
            .then(AskConsentsStep::follows);

    private AskConsentsStep() {}

    private static Map<String, Object> taken(CaseState state, HandedInStep said) {
        if (!isUnheard(state, said)) {
            return said.data();
        }
        var taken = new HashMap<>(said.data());
        OBJECTED.forEach(field -> taken.replace(field, GIVEN, NOT_ASKED));
        return taken;
    }

    private static Effects follows(CaseState state, HandedInStep said) {
        return objection(state, said)
                .and(
                        said.is(FAMILY, GIVEN)
                                ? new Effect.Undone(CaseEvent.tracingDeclined)
                                : new Effect.Happened(CaseEvent.tracingDeclined, null))
                .andSet(CHILD_OBJECTS, isUnheard(state, said) && isStillOpen(said));
    }

    /** Without a panel at this place it hears the child once the country of origin was asked; before, it is still to decide. */
    private static Effects objection(CaseState state, HandedInStep said) {
        var panelLater = !state.get(HAS_PANEL) && said.is(OBJECTS, "yes");
        if (isUnheard(state, said) || panelLater && state.isTrue(RepatriationProcess.Variable.REQUEST_SENT)) {
            return Effects.of(new Effect.ObjectsAnew(said.at()));
        }
        // after what the guardian agreed to in this step
        return panelLater ? Effects.of(new Effect.Objects(state.world().now())) : Effects.NONE;
    }

    /** The panel has heard it if it decided since the talk before: then a guardian agrees with what the panel found. */
    private static boolean isUnheard(CaseState state, HandedInStep said) {
        return state.get(HAS_PANEL)
                && state.child()
                && (said.is(OBJECTS, "yes") || said.is(ASSENTS, "no"))
                && state.known(BEFORE)
                        .filter(ReturnWishProcess.Outcome.STILL_BEST::equals)
                        .isEmpty();
    }

    /** Where the return or the share is declined as well, there is nothing to hear the child about: the return ends. */
    private static boolean isStillOpen(HandedInStep said) {
        return said.is(RETURN, NOT_ASKED) && !said.is(SHARE, ConsentValue.Declined.name());
    }
}
