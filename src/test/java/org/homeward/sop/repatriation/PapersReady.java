package org.homeward.sop.repatriation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.sop.declared.Former;

/** Whether the papers that a journey home needs are ready. */
@Former
class PapersReady {

    private static final List<String> READY = List.of("documentsReady", "documentsReadyBorder", "documentsReadyChild");

    private final RequiredDocuments documents;

    PapersReady(RequiredDocuments documents) {
        this.documents = documents;
    }

    /** Throws {@link WrongContent} while a paper is neither ready nor waived with a reason. */
    void requireReadyOrWaived(HandedIn handedIn) {
        var reason = handedIn.text("documentsWaivedReason");
        if (reason != null && !reason.isBlank()) {
            return;
        }
        var ready =
                READY.stream().flatMap(field -> ticked(handedIn.data(), field)).toList();
        if (!documents.of(handedIn.number()).stream()
                .map(RequiredDocument::code)
                .allMatch(ready::contains)) {
            throw WrongContent.field("documentsReady", "documents.missing");
        }
    }

    private static Stream<?> ticked(Map<String, Object> data, String field) {
        return data.get(field) instanceof List<?> list ? list.stream() : Stream.empty();
    }
}
