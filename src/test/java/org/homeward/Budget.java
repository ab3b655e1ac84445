package org.homeward;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.Statement;
import org.homeward.testing.Statement.Whose;

/**
 * What a route may send: statements of the product's own and of the engine's.
 *
 * @param own at most so many of our own
 * @param engine at most so many of the engine's
 */
record Budget(int own, int engine) {

    /** The last step whose hand-in has a budget. */
    static final String LAST = HandoverProcess.Step.RECEIPT_HANDOVER;

    private static final Map<String, Budget> BUDGETS = Map.ofEntries(
            Map.entry(IdentificationProcess.Step.SCREEN_PERSON, new Budget(18, 17)),
            Map.entry(ReturnWishProcess.Step.ASK_CONSENTS, new Budget(21, 17)),
            Map.entry(RepatriationProcess.Step.REQUEST_TRACING, new Budget(35, 36)),
            Map.entry(ReturnApprovalProcess.Step.REQUEST_APPROVAL, new Budget(32, 31)),
            Map.entry(ReturnApprovalProcess.Step.DECIDE_RETURN, new Budget(31, 42)),
            Map.entry(HandoverProcess.Step.HAND_OVER, new Budget(39, 32)),
            Map.entry(LAST, new Budget(48, 77)),
            Map.entry("open a case", new Budget(19, 12)),
            Map.entry("inbox page", new Budget(4, 0)),
            Map.entry("inbox page of the agency", new Budget(4, 0)),
            Map.entry("inbox page of what waits", new Budget(5, 0)),
            Map.entry("inbox page narrowed", new Budget(4, 0)),
            Map.entry("inbox API", new Budget(2, 0)),
            Map.entry("calendar page", new Budget(2, 0)),
            Map.entry("calendar list page", new Budget(2, 0)),
            Map.entry("calendar API", new Budget(1, 0)),
            Map.entry("task page", new Budget(17, 1)),
            Map.entry("case page", new Budget(14, 3)),
            Map.entry("file page", new Budget(13, 0)),
            Map.entry("board of an agency", new Budget(6, 0)),
            Map.entry("board of a country", new Budget(6, 0)),
            Map.entry("case list page", new Budget(3, 0)),
            Map.entry("case list API", new Budget(5, 0)),
            Map.entry("SOP list page", new Budget(6, 0)),
            // one of them reads the release in force again, where the cached one is old
            Map.entry("SOP page", new Budget(12, 0)),
            Map.entry("SOP versions page", new Budget(9, 0)),
            Map.entry("SOP insight API", new Budget(6, 0)));

    static boolean isHeld(String route) {
        return BUDGETS.containsKey(route);
    }

    static Budget of(List<Statement> statements) {
        return new Budget(count(statements, Whose.own), count(statements, Whose.engine));
    }

    static Map<String, Budget> figures(Map<String, List<Statement>> counted) {
        var figures = new LinkedHashMap<String, Budget>();
        counted.forEach((route, statements) -> figures.put(route, of(statements)));
        return figures;
    }

    /** The routes that sent more than they may, with what they sent. */
    static Map<String, Budget> exceeded(Map<String, List<Statement>> counted) {
        var exceeded = figures(counted);
        exceeded.entrySet().removeIf(entry -> {
            var may = BUDGETS.get(entry.getKey());
            return may != null
                    && entry.getValue().own() <= may.own()
                    && entry.getValue().engine() <= may.engine();
        });
        return exceeded;
    }

    private static int count(List<Statement> statements, Whose whose) {
        return (int) statements.stream().filter(one -> one.whose() == whose).count();
    }
}
