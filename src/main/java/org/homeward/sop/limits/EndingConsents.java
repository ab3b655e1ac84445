package org.homeward.sop.limits;

import org.homeward.shared.ActingParty;
import org.homeward.shared.Apart;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ClockMoved;
import org.homeward.shared.Round;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks each hour in which cases the last day of a consent has come near. */
@Component
public class EndingConsents {

    private final ConsentsToRenew renewals;

    EndingConsents(ConsentsToRenew renewals) {
        this.renewals = renewals;
    }

    @EventListener
    void look(ClockMoved moved) {
        look();
    }

    @Round(pause = "PT1H")
    void look() {
        ActingParty.asSystem(
                "consents",
                () -> Apart.each(
                        renewals.due(),
                        renewals::open,
                        number -> "Case " + number + " could not be looked at for consents that end"));
    }

    /** Looks at one case alone. */
    public void look(CaseNumber number) {
        ActingParty.asSystem("consents", () -> renewals.open(number));
    }
}
