package org.homeward.sop.limits;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.Receivers;
import org.homeward.engine.ReturnEnds;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.sop.declared.Former;

/**
 * Who stays after a verdict may have the right for a time only; the last day of a permit is watched while the person is here. Who
 * wants to go home after all is talked with again.
 */
@Former
final class AgreeStay implements HandInHandler {

    private static final String OUTCOME = ProtectionProcess.Variable.STAY_OUTCOME;

    /** Those who say so are here until then. */
    private static final Set<String> HERE =
            Set.of("localStay", ProtectionProcess.Answer.STAY_FOR_NOW, ProtectionProcess.Answer.RETURN_AGAIN);

    private final RightLimits rights;
    private final PapersWatched papers;
    private final ReturnEnds returns;
    private final Receivers receivers;
    private final CaseEvents events;

    AgreeStay(RightLimits rights, PapersWatched papers, ReturnEnds returns, Receivers receivers, CaseEvents events) {
        this.rights = rights;
        this.papers = papers;
        this.returns = returns;
        this.receivers = receivers;
        this.events = events;
    }

    @Override
    public String step() {
        return ProtectionProcess.Step.AGREE_STAY;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (ProtectionProcess.Answer.RETURN_AGAIN.equals(handedIn.text(OUTCOME))) {
            takeUp(handedIn);
        }
        if (HERE.contains(String.valueOf(handedIn.text(OUTCOME)))) {
            papers.known(handedIn);
        }
        return rights.told(
                handedIn, List.of(new RightLimits.Began(ProtectionProcess.Variable.VERDICT, "finalVerdictOn")));
    }

    /** Refused where the case's journey runs on a version that doesn't know how: it would wait for ever. */
    private void takeUp(HandedIn handedIn) {
        if (!receivers.isAwaited(handedIn.number(), ProtectionProcess.Message.RETURN_TAKEN_UP)) {
            throw WrongContent.field(OUTCOME, "refusal.wrongContent.returnAgain");
        }
        returns.takenUp(handedIn.number(), String.valueOf(handedIn.text("returnAgainBecause")));
        events.undone(handedIn.number(), CaseEvent.returnEnded);
    }
}
