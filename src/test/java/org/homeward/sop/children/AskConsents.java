package org.homeward.sop.children;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.CaseVersions;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.sop.declared.Former;

/**
 * A child’s objection goes to the panel before anything is asked of home, whatever the guardian agrees to: until the panel has heard it,
 * a guardian’s yes to what it is against counts as not asked (R19). A case on a version without the panel at this place takes what is
 * said as it is; its request then waits. Without a yes to contact with the family nobody traces it: what counts from the report of that
 * counts from now.
 */
@Former
final class AskConsents implements HandInHandler {

    static final String OBJECTS = "childObjectsToReturn";

    /** What the child itself says to the consents. */
    static final String ASSENTS = "childAssents";

    /** How the talk before this one ended, if the return was talked about before. */
    private static final String BEFORE = RepatriationProcess.Variable.WISH_BEFORE;

    private static final String SHARE = ReturnWishProcess.Variable.CONSENT_SHARE_WITH_ORIGIN_AGENCY;
    private static final String NATIONALITY = ReturnWishProcess.Variable.CONSENT_SHARE_FOR_NATIONALITY;
    private static final String FAMILY = ReturnWishProcess.Variable.CONSENT_FAMILY_CONTACT;
    private static final String RETURN = ReturnWishProcess.Variable.CONSENT_RETURN;

    /** What a child objects to that objects to the return. */
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

    private final ConsentRules rules;
    private final Safeguards safeguards;
    private final CaseEvents events;
    private final CaseFactsRecords facts;
    private final Steps steps;
    private final CaseVersions versions;
    private final TalkObjection talk;
    private final Clock clock;

    AskConsents(
            ConsentRules rules,
            Safeguards safeguards,
            CaseEvents events,
            CaseFactsRecords facts,
            Steps steps,
            CaseVersions versions,
            TalkObjection talk,
            Clock clock) {
        this.versions = versions;
        this.talk = talk;
        this.clock = clock;
        this.rules = rules;
        this.safeguards = safeguards;
        this.events = events;
        this.facts = facts;
        this.steps = steps;
    }

    @Override
    public String step() {
        return ReturnWishProcess.Step.ASK_CONSENTS;
    }

    @Override
    public Map<String, Object> taken(HandedIn handedIn) {
        rules.requireForReturn(handedIn, CONSENTS);
        if (!isUnheard(handedIn)) {
            return handedIn.data();
        }
        var taken = new HashMap<>(handedIn.data());
        OBJECTED.forEach(field -> taken.replace(field, GIVEN, NOT_ASKED));
        return taken;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var objects = isUnheard(handedIn);
        if (objects) {
            safeguards.objectionAnew(handedIn.number(), handedIn.at());
        } else if (!hasPanel(handedIn)
                && "yes".equals(handedIn.text(OBJECTS))
                && !talk.anew(handedIn, RepatriationProcess.Variable.REQUEST_SENT)) {
            // after what the guardian agreed to in this step
            safeguards.objection(handedIn.number(), clock.instant());
        }
        if (GIVEN.equals(handedIn.text(FAMILY))) {
            events.undone(handedIn.number(), CaseEvent.tracingDeclined);
        } else {
            events.happened(handedIn.number(), CaseEvent.tracingDeclined);
        }
        return Map.of(ReturnWishProcess.Variable.CHILD_OBJECTS, objects && isStillOpen(handedIn));
    }

    /** The panel has heard it if it decided since the talk before: then a guardian agrees with what the panel found. */
    private boolean isUnheard(HandedIn handedIn) {
        return hasPanel(handedIn)
                && facts.of(handedIn.number()).child()
                && ("yes".equals(handedIn.text(OBJECTS)) || "no".equals(handedIn.text(ASSENTS)))
                && !ReturnWishProcess.Outcome.STILL_BEST.equals(
                        steps.variables(handedIn.step()).get(BEFORE));
    }

    /** Whether the talk of the case’s version leads to the panel. */
    private boolean hasPanel(HandedIn handedIn) {
        return versions.goesBy(handedIn.number(), ReturnWishProcess.KEY, ReturnWishProcess.Variable.CHILD_OBJECTS);
    }

    /** Where the return or the share is declined as well, there is nothing to hear the child about: the return ends. */
    private static boolean isStillOpen(HandedIn handedIn) {
        return NOT_ASKED.equals(handedIn.text(RETURN))
                && !ConsentValue.Declined.name().equals(handedIn.text(SHARE));
    }
}
