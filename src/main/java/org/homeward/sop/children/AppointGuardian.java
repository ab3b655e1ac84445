package org.homeward.sop.children;

import java.util.Map;
import java.util.Set;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.IdentificationProcess;
import org.springframework.stereotype.Component;

/** A guardian is never an implicated relative, the investigating officer or the head of the shelter, nor one whom the child doesn't want (R19). */
@ModelEffect(
        step = IdentificationProcess.Step.APPOINT_GUARDIAN,
        rules = "R19",
        answers = {"guardianKind", "guardianConflict", "childObjectsToGuardian"},
        sets = IdentificationProcess.Variable.GUARDIAN_APPOINTED)
@Component
final class AppointGuardian implements HandInHandler {

    private static final Set<String> CONFLICTED = Set.of("implicatedRelative", "investigatingOfficer", "shelterHead");

    private final Safeguards safeguards;

    AppointGuardian(Safeguards safeguards) {
        this.safeguards = safeguards;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (CONFLICTED.contains(String.valueOf(handedIn.text("guardianKind")))) {
            throw WrongContent.field("guardianKind", "children.guardianConflict");
        }
        if ("yes".equals(handedIn.text("guardianConflict"))) {
            throw WrongContent.field("guardianConflict", "children.guardianConflict");
        }
        if ("yes".equals(handedIn.text("childObjectsToGuardian"))) {
            throw WrongContent.field("childObjectsToGuardian", "children.guardianUnwanted");
        }
        safeguards.guardian(handedIn.number(), handedIn.at());
        return Map.of(IdentificationProcess.Variable.GUARDIAN_APPOINTED, true);
    }
}
