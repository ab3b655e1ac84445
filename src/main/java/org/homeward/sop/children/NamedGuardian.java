package org.homeward.sop.children;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.known.AnswerCorrected;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FormFill;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.procedures.IdentificationProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was said about a guardian is asked anew of the next one; its last day may be corrected. */
@ModelEffect(step = IdentificationProcess.Step.APPOINT_GUARDIAN)
@Component
final class NamedGuardian implements FormFill {

    /** All that the form asks about a guardian. */
    private static final Set<String> ABOUT = Set.of(
            "guardianName",
            "guardianKind",
            "guardianConflict",
            "guardianPhone",
            "guardianLanguage",
            "guardianAppointedOn",
            "guardianUntil",
            "guardianAppointedBy",
            "childHeardOnGuardian",
            "childObjectsToGuardian",
            "childViewOfGuardian");

    private static final String UNTIL = "guardianUntil";
    private static final String OBJECTS = "childObjectsToGuardian";

    private final Safeguards safeguards;
    private final CaseFiles files;

    NamedGuardian(Safeguards safeguards, CaseFiles files) {
        this.safeguards = safeguards;
        this.files = files;
    }

    /** The guardian's last day was corrected; that of one to whom the child objected is nobody's. */
    @EventListener
    void corrected(AnswerCorrected event) {
        if (event.field().key().equals(UNTIL)) {
            var said = files.values(event.number(), List.of(UNTIL, OBJECTS));
            if (said.get(UNTIL) instanceof String until && !"yes".equals(said.get(OBJECTS))) {
                safeguards.guardianUntil(event.number(), LocalDate.parse(until));
            }
        }
    }

    @Override
    public Map<String, Object> fill(OpenStep step, Locale language) {
        return Map.of();
    }

    /** Where the step comes back, the child objected to who was named before: nobody takes that name over by mistake. */
    @Override
    public Set<String> answeredAnew() {
        return ABOUT;
    }
}
