package org.homeward.sop.children;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.sop.declared.Former;

/**
 * A guardian is never an implicated relative, the investigating officer or the head of the shelter; if the child objects, another
 * one is looked for (R19).
 */
@Former
final class AppointGuardian implements HandInHandler {

    private static final Set<String> CONFLICTED = Set.of("implicatedRelative", "investigatingOfficer", "shelterHead");

    private static final String UNTIL = "guardianUntil";
    private static final String OBJECTS = "childObjectsToGuardian";

    private final Safeguards safeguards;

    AppointGuardian(Safeguards safeguards) {
        this.safeguards = safeguards;
    }

    @Override
    public String step() {
        return IdentificationProcess.Step.APPOINT_GUARDIAN;
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
}
