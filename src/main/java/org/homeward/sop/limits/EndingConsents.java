package org.homeward.sop.limits;

import org.homeward.shared.ActingParty;
import org.homeward.shared.BackgroundRound;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ClockMoved;
import org.homeward.shared.IndependentRounds;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks each hour in which cases the last day of a consent has come near, or the consent to the return has grown old. */
@Component
public class EndingConsents {

    private final ConsentsToRenew renewals;
    private final OldConsents old;

    EndingConsents(ConsentsToRenew renewals, OldConsents old) {
        this.renewals = renewals;
        this.old = old;
    }

    @EventListener
    void look(ClockMoved moved) {
        look();
    }

    @BackgroundRound(pause = "PT1H")
    void look() {
        ActingParty.asSystem("consents", () -> {
            IndependentRounds.each(
                    renewals.due(),
                    renewals::open,
                    number -> "Case " + number + " could not be looked at for consents that end");
            IndependentRounds.each(
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
