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
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.OpenStep;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.AccompanyingProcess;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A guardian is never an implicated relative, the investigating officer or the head of the shelter; if the child objects, another
 * one is looked for (R19).
 */
@ModelEffect(
        step = IdentificationProcess.Step.APPOINT_GUARDIAN,
        processes = {IdentificationProcess.KEY, AccompanyingProcess.KEY, AgeSettlementProcess.KEY},
        rules = "R19",
        answers = {"guardianKind", "guardianConflict", "guardianUntil", "childObjectsToGuardian"},
        sets = IdentificationProcess.Variable.GUARDIAN_APPOINTED)
@Component
final class AppointGuardian implements HandInHandler, FormFill {

    private static final Set<String> CONFLICTED = Set.of("implicatedRelative", "investigatingOfficer", "shelterHead");

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

    AppointGuardian(Safeguards safeguards, CaseFiles files) {
        this.safeguards = safeguards;
        this.files = files;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (CONFLICTED.contains(String.valueOf(handedIn.text("guardianKind")))) {
            throw WrongContent.field("guardianKind", "children.guardianConflict");
        }
        if ("yes".equals(handedIn.text("guardianConflict"))) {
            throw WrongContent.field("guardianConflict", "children.guardianConflict");
        }
        var accepted = !"yes".equals(handedIn.text(OBJECTS));
        var until = handedIn.text(UNTIL);
        var last = until == null || until.isBlank() ? null : LocalDate.parse(until);
        if (accepted) {
            safeguards.guardian(handedIn.number(), handedIn.at(), last);
        }
        return Map.of(IdentificationProcess.Variable.GUARDIAN_APPOINTED, accepted);
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
