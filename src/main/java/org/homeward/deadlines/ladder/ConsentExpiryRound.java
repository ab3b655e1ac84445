package org.homeward.deadlines.ladder;

import java.util.HashSet;
import org.homeward.casefile.Consents;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.IndependentExecution;
import org.springframework.stereotype.Component;

/** Ends the consents whose day, set by the person, has passed. Until then they don't stand any more, but what runs still runs. */
@Component
final class ConsentExpiryRound {

    private final Consents consents;

    ConsentExpiryRound(Consents consents) {
        this.consents = consents;
    }

    /** Consents that end together in a case are explained to the person once. */
    void end() {
        var explained = new HashSet<CaseNumber>();
        IndependentExecution.each(
                consents.past(),
                past -> {
                    consents.expire(past, explained.contains(past.number()));
                    explained.add(past.number());
                },
                past -> "Consent " + past.id() + " could not be ended");
    }
}
