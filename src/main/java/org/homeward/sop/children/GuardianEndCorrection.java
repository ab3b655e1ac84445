package org.homeward.sop.children;

import java.time.LocalDate;
import java.util.List;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.known.AnswerCorrectedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The last day of a guardian who was named may be corrected. */
@Component
final class GuardianEndCorrection {

    private static final String UNTIL = "guardianUntil";
    private static final String OBJECTS = "childObjectsToGuardian";

    private final Safeguards safeguards;
    private final CaseFiles files;

    GuardianEndCorrection(Safeguards safeguards, CaseFiles files) {
        this.safeguards = safeguards;
        this.files = files;
    }

    /** The guardian's last day was corrected; that of one to whom the child objected is nobody's. */
    @EventListener
    void corrected(AnswerCorrectedEvent event) {
        if (event.field().key().equals(UNTIL)) {
            var said = files.values(event.number(), List.of(UNTIL, OBJECTS));
            if (said.get(UNTIL) instanceof String until && !"yes".equals(said.get(OBJECTS))) {
                safeguards.guardianUntil(event.number(), LocalDate.parse(until));
            }
        }
    }
}
