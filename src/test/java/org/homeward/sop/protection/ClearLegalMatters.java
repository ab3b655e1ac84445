package org.homeward.sop.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.WrongContent.FieldProblem;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.sop.declared.Former;
import org.homeward.sop.limits.PapersWatched;

/**
 * A charge or a conviction opens legal aid and a request not to punish, and takes nothing from the person (R16): nothing is
 * cleared before both were offered, nor while a removal order runs or a hold is ordered (R17). Documents that end are watched.
 */
@Former
final class ClearLegalMatters implements HandInHandler {

    private static final Set<String> CHARGED = Set.of("pending", "convicted");

    private final PapersWatched papers;

    ClearLegalMatters(PapersWatched papers) {
        this.papers = papers;
    }

    @Override
    public String step() {
        return ProtectionProcess.Step.CLEAR_LEGAL_MATTERS;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if ("yes".equals(handedIn.text(ProtectionProcess.Variable.LEGAL_CLEARED))) {
            var open = open(handedIn);
            if (!open.isEmpty()) {
                throw WrongContent.fields(open);
            }
        }
        papers.known(handedIn);
        return Map.of();
    }

    private static List<FieldProblem> open(HandedIn handedIn) {
        var open = new ArrayList<FieldProblem>();
        if (CHARGED.contains(String.valueOf(handedIn.text("chargeStatus")))) {
            var lawyer = handedIn.text("lawyer");
            if (lawyer == null || lawyer.isBlank()) {
                open.add(problem("lawyer", "legal.open.lawyer"));
            }
            if (!"yes".equals(handedIn.text("nonPunishmentAsked"))) {
                open.add(problem("nonPunishmentAsked", "legal.open.nonPunishment"));
            }
        }
        if ("running".equals(handedIn.text("removalOrder"))) {
            open.add(problem("removalOrder", "legal.open.removalOrder"));
        }
        if ("ordered".equals(handedIn.text("witnessStatus"))) {
            open.add(problem("witnessStatus", "legal.open.hold"));
        }
        return open;
    }

    private static FieldProblem problem(String field, String key) {
        return new FieldProblem(field, key, List.of());
    }
}
