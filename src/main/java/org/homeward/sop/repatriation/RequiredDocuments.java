package org.homeward.sop.repatriation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.casefile.CaseFiles;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.models.Decisions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.Decision;
import org.springframework.stereotype.Component;

/** The papers that a journey home needs, from the decision requiredDocuments. */
@ModelEffect(
        decisions =
                @ModelEffect.Decision(
                        value = Decision.REQUIRED_DOCUMENTS,
                        inputs = {"originCountry", "sameCountry", "child", "means"}))
@Component
class RequiredDocuments {

    private static final List<String> READY = List.of("documentsReady", "documentsReadyBorder", "documentsReadyChild");

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

    /** Throws {@link WrongContent} while a paper is neither ready nor waived with a reason. */
    void requireReadyOrWaived(HandedIn handedIn) {
        var reason = handedIn.text("documentsWaivedReason");
        if (reason != null && !reason.isBlank()) {
            return;
        }
        var ready =
                READY.stream().flatMap(field -> ticked(handedIn.data(), field)).toList();
        if (!of(handedIn.number()).stream().map(RequiredDocument::code).allMatch(ready::contains)) {
            throw WrongContent.field("documentsReady", "documents.missing");
        }
    }

    private static Stream<?> ticked(Map<String, Object> data, String field) {
        return data.get(field) instanceof List<?> list ? list.stream() : Stream.empty();
    }
}
