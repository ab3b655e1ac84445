package org.homeward.sop.limits;

import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ClockMoved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks each hour in which cases the last day of a consent has come near. */
@Component
public class EndingConsents {

    private static final Logger LOG = LoggerFactory.getLogger(EndingConsents.class);

    private final ConsentsToRenew renewals;

    EndingConsents(ConsentsToRenew renewals) {
        this.renewals = renewals;
    }

    @EventListener
    void look(ClockMoved moved) {
        look();
    }

    void look() {
        ActingParty.asSystem("consents", () -> renewals.due().forEach(this::apart));
    }

    /** Looks at one case alone. */
    public void look(CaseNumber number) {
        ActingParty.asSystem("consents", () -> renewals.open(number));
    }

    /** One that fails doesn't keep the others; the next look tries it again. */
    private void apart(CaseNumber number) {
        try {
            renewals.open(number);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Case {} could not be looked at for consents that end: {}",
                    number,
                    failed.getClass().getSimpleName());
        }
    }
}
