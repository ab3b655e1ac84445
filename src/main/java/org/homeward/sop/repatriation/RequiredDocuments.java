package org.homeward.sop.repatriation;

import java.util.HashMap;
import java.util.List;
import org.homeward.casefile.CaseFiles;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.models.Decisions;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.Decision;
import org.springframework.stereotype.Component;

/** The papers that a journey home needs, from the decision requiredDocuments. */
@Component
class RequiredDocuments {

    private final Decisions decisions;
    private final CaseFactsRecords facts;
    private final CaseFiles files;

    RequiredDocuments(Decisions decisions, CaseFactsRecords facts, CaseFiles files) {
        this.decisions = decisions;
        this.facts = facts;
        this.files = files;
    }

    /** All papers that fit what is known of the case, in the decision's order. */
    List<RequiredDocument> of(CaseNumber number) {
        var known = facts.of(number);
        var inputs = new HashMap<String, Object>();
        inputs.put("originCountry", known.corridor().origin().value());
        inputs.put("sameCountry", known.corridor().sameCountry());
        inputs.put("child", known.child());
        inputs.put("means", files.value(number, "transport").orElse(""));
        return decisions.evaluate(number, Decision.REQUIRED_DOCUMENTS, inputs).stream()
                .map(rule -> new RequiredDocument(String.valueOf(rule.outputs().get("document")), rule.annotation()))
                .distinct()
                .toList();
    }
}
