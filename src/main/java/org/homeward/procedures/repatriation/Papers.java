package org.homeward.procedures.repatriation;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Requirement;
import org.homeward.shared.procedures.Decision;

/** The papers that a journey home needs, from the decision requiredDocuments. */
final class Papers {

    static final String[] INPUTS = {"originCountry", "sameCountry", "child", "means"};

    private static final String TRANSPORT = "transport";
    private static final String WAIVED = "documentsWaivedReason";
    private static final List<String> READY = List.of("documentsReady", "documentsReadyBorder", "documentsReadyChild");

    private Papers() {}

    /** Each paper is ready, or waived with a reason. */
    static Requirement readyOrWaived() {
        return Requirement.checks(
                "papersReadyOrWaived",
                Set.of(),
                (state, said) -> {
                    var ready = READY.stream().flatMap(said::ticked).collect(Collectors.toSet());
                    return said.answer(WAIVED).isPresent() || needed(state).allMatch(ready::contains)
                            ? List.of()
                            : List.of(Requirement.problem("documentsReady", "documents.missing"));
                },
                CasePart.newest(TRANSPORT));
    }

    private static Stream<String> needed(CaseState state) {
        var corridor = state.facts().corridor();
        var inputs = new HashMap<String, Object>();
        inputs.put("originCountry", corridor.origin().value());
        inputs.put("sameCountry", corridor.sameCountry());
        inputs.put("child", state.child());
        inputs.put("means", state.newest(TRANSPORT).orElse(""));
        return state.world().rows(Decision.REQUIRED_DOCUMENTS, inputs).stream()
                .map(row -> String.valueOf(row.outputs().get("document")));
    }
}
