package org.homeward.channel;

import java.util.Map;
import org.homeward.casefile.ConsentWithdrawnEvent;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Participation;
import org.homeward.engine.ActingSide;
import org.homeward.engine.MessageCorrelation;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.ProcedureMessage;
import org.homeward.procedures.Purpose;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.shared.procedures.OldConsentProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A consent that was taken back, whose last day has passed or is near, or that has grown old, becomes a message to the case, in the same
 * transaction; the side where the person is speaks with the person about it.
 */
@ModelEffect(
        rules = "R5",
        sends = {
            ReturnJourneyProcess.Message.CONSENT_WITHDRAWN,
            ReintegrationProcess.Message.FEEDBACK_WITHDRAWN,
            EndingConsentProcess.Message.CONSENTS_END_SOON,
            OldConsentProcess.Message.RETURN_CONSENT_OLD
        },
        sets = {
            WithdrawalMessages.ENDS,
            ProcedureMessage.PURPOSE,
            RepatriationProcess.Variable.CONSENT_EXPIRED,
            ReturnJourneyProcess.Variable.WITHDRAWAL_EXPLAINED,
            ActingSide.VARIABLE
        })
@Component
class WithdrawalMessages {

    static final String ENDS = "consentEndsOn";

    private final MessageSending outgoing;
    private final Participation participation;
    private final MessageCorrelation receivers;
    private final Messages messages;

    WithdrawalMessages(
            MessageSending outgoing, Participation participation, MessageCorrelation receivers, Messages messages) {
        this.messages = messages;
        this.receivers = receivers;
        this.outgoing = outgoing;
        this.participation = participation;
    }

    @EventListener
    @Order(ConsentWithdrawnEvent.Then.MODELS_TOLD)
    void withdrawn(ConsentWithdrawnEvent withdrawn) {
        var message = ProcedureMessage.consentEnded(
                withdrawn.purpose(),
                withdrawn.expired(),
                withdrawn.explained(),
                participation.sideOfPerson(withdrawn.number()));
        outgoing.send(new MessageSending.Draft(
                withdrawn.number(),
                message.name(),
                withdrawn.agency(),
                null,
                "consent-" + withdrawn.consent(),
                null,
                message.carried(),
                null));
    }

    /** Told beside the journey, which may be over while the host still has to read; later consents are not touched by it. */
    @EventListener
    @Order(ConsentWithdrawnEvent.Then.FORMER_HOST_TOLD)
    void feedbackWithdrawn(ConsentWithdrawnEvent withdrawn) {
        var name = ReintegrationProcess.Message.FEEDBACK_WITHDRAWN;
        if (withdrawn.purpose() == Purpose.FeedbackToHost && isRead(withdrawn.number(), name)) {
            outgoing.send(new MessageSending.Draft(
                    withdrawn.number(),
                    name,
                    withdrawn.agency(),
                    null,
                    "consent-" + withdrawn.consent(),
                    null,
                    Map.of(),
                    null));
        }
    }

    /** Whether a step waits for it, or opens as soon as what was sent arrives. */
    private boolean isRead(CaseNumber number, String name) {
        return receivers.isAwaited(number, name)
                || messages.isUnderWay(number, ReintegrationProcess.Message.FEEDBACK_SENT);
    }

    @EventListener
    void endSoon(Consents.EndSoon soon) {
        outgoing.send(new MessageSending.Draft(
                soon.number(),
                EndingConsentProcess.Message.CONSENTS_END_SOON,
                soon.by(),
                null,
                "consents-" + soon.day(),
                null,
                Map.of(ENDS, soon.day().toString(), ActingSide.VARIABLE, participation.sideOfPerson(soon.number())),
                null));
    }

    @EventListener
    void old(Consents.Old old) {
        outgoing.send(new MessageSending.Draft(
                old.number(),
                OldConsentProcess.Message.RETURN_CONSENT_OLD,
                old.by(),
                null,
                "consent-" + old.consent(),
                null,
                Map.of(),
                null));
    }
}
