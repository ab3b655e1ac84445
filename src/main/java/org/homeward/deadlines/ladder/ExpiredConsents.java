package org.homeward.deadlines.ladder;

import java.util.HashSet;
import java.util.Set;
import org.homeward.casefile.Consent;
import org.homeward.casefile.Consents;
import org.homeward.shared.CaseNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Ends the consents whose day, set by the person, has passed. Until then they don't stand any more, but what runs still runs. */
@Component
final class ExpiredConsents {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredConsents.class);

    private final Consents consents;

    ExpiredConsents(Consents consents) {
        this.consents = consents;
    }

    /** What ends together in a case is explained to the person once. */
    void end() {
        var explained = new HashSet<CaseNumber>();
        consents.past().forEach(past -> apart(past, explained));
    }

    /** One that can't be ended now doesn't keep the others; the next sweep tries it again. */
    private void apart(Consent past, Set<CaseNumber> explained) {
        try {
            consents.expire(past, explained.contains(past.number()));
            explained.add(past.number());
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Consent {} could not be ended: {}",
                    past.id(),
                    failed.getClass().getSimpleName());
        }
    }
}
