package org.homeward.sop.limits;

import org.homeward.shared.ActingParty;
import org.homeward.shared.BackgroundRound;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ClockMovedEvent;
import org.homeward.shared.IndependentExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks each hour in which cases the last day of a consent has come near, or the consent to the return has grown old. */
@Component
public class ConsentsEndingSoonRound {

    private final ConsentsToRenew renewals;
    private final OldConsentRenewal old;

    ConsentsEndingSoonRound(ConsentsToRenew renewals, OldConsentRenewal old) {
        this.renewals = renewals;
        this.old = old;
    }

    @EventListener
    void look(ClockMovedEvent moved) {
        look();
    }

    @BackgroundRound(pause = "PT1H")
    void look() {
        ActingParty.asSystem("consents", () -> {
            IndependentExecution.each(
                    renewals.due(),
                    renewals::open,
                    number -> "Case " + number + " could not be looked at for consents that end");
            IndependentExecution.each(
                    old.due(),
                    old::open,
                    number -> "Case " + number + " could not be looked at for a consent that grows old");
        });
    }

    /** Looks at one case alone. */
    public void look(CaseNumber number) {
        ActingParty.asSystem("consents", () -> {
            renewals.open(number);
            old.open(number);
        });
    }
}
