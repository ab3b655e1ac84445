package org.homeward.procedures.identification;

import java.util.HashMap;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ModelCallRules;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.ReturnJourneyProcess.Variable;
import org.jspecify.annotations.Nullable;

/** Chooses the part after the identification, by the decision {@code nextAfterDecision}. */
final class ChooseNextPartCall {

    private static final String CHILD = "child";

    static final ModelCallRules RULES = ModelCallRules.of("chooseNextPart")
            .reads(CasePart.PROCESS)
            .table(
                    Decision.NEXT_AFTER_DECISION,
                    Variable.IDENTIFICATION_OUTCOME,
                    Variable.WAY_IN,
                    Variable.SAME_COUNTRY,
                    CHILD)
            .sets(Variable.NEXT_PART)
            .then(ChooseNextPartCall::follows);

    private ChooseNextPartCall() {}

    private static Effects follows(CaseState state) {
        var told = new HashMap<String, @Nullable Object>();
        told.put(Variable.IDENTIFICATION_OUTCOME, known(state, Variable.IDENTIFICATION_OUTCOME));
        told.put(Variable.WAY_IN, known(state, Variable.WAY_IN));
        told.put(Variable.SAME_COUNTRY, known(state, Variable.SAME_COUNTRY));
        told.put(CHILD, known(state, Variable.IS_CHILD));
        return state.world().rows(Decision.NEXT_AFTER_DECISION, told).stream()
                .findFirst()
                .map(row -> Effects.set(Variable.NEXT_PART, row.outputs().get(Variable.NEXT_PART)))
                .orElseThrow(() -> new IllegalStateException("No rule says what comes next"));
    }

    private static @Nullable Object known(CaseState state, String variable) {
        return state.known(variable).orElse(null);
    }
}
