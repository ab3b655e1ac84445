package org.homeward.sop.services;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.homeward.channel.EventMessages;
import org.homeward.engine.ActingSide;
import org.homeward.engine.ModelDelegate;
import org.homeward.engine.models.ModelProperties;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.springframework.stereotype.Component;

/** Sends a message for each service that the step before planned; none if it planned none. */
@ModelEffect(
        sets = {
            ServiceProvider.REFERRAL,
            BestInterestsProcess.Variable.ACTING_SIDE,
            ServiceReferralProcess.Variable.REFERRAL_DUE
        })
@Component("sendReferrals")
class SendReferrals implements ModelDelegate {

    private final Referrals referrals;
    private final Providers providers;
    private final EventMessages messages;

    SendReferrals(Referrals referrals, Providers providers, EventMessages messages) {
        this.referrals = referrals;
        this.providers = providers;
        this.messages = messages;
    }

    @Override
    public String titleKey() {
        return "delegate.sendReferrals";
    }

    @Override
    public void execute(DelegateExecution execution) {
        var side = side(execution);
        for (var referral : referrals.planned(new CaseNumber(execution.getProcessBusinessKey()), side)) {
            referrals.ask(referral, providers.next(referral).orElse(null));
            messages.send(
                    execution,
                    Map.of(
                            ServiceProvider.REFERRAL,
                            referral.id(),
                            ActingSide.VARIABLE,
                            side,
                            ServiceReferralProcess.Variable.REFERRAL_DUE,
                            referral.dueKey()));
        }
    }

    /** The side whose agencies the event addresses. */
    private static String side(DelegateExecution execution) {
        var event = (BaseElement) execution.getBpmnModelElementInstance();
        return ActingSide.resolved(Objects.requireNonNull(ModelProperties.of(event, "to")), execution::getVariable)
                .side();
    }
}
