package org.homeward.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log, in codes.
 *
 * @param chain to which it belongs: the case, or the agency of somebody who was refused
 * @param actor the account's name, or a system actor
 * @param what a code: caseOpened, caseRead, caseWritten, consentRecorded, consentWithdrawn, consentExpired, accessRefused ...
 */
record AuditEntry(
        String chain,
        Instant at,
        @Nullable CaseNumber number,
        String actor,
        String agency,
        String what,
        @Nullable StepId step,
        List<String> codes) {

    AuditEntry {
        // as precise as the database, so that the sealed text can be built again
        at = at.truncatedTo(ChronoUnit.MICROS);
        codes = List.copyOf(codes);
    }

    String codesAsText() {
        return String.join(" ", codes);
    }
}
