package org.homeward.casefile.documents;

import java.util.List;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did something with documents of a case.
 *
 * @param what {@code documentAdded}, {@code documentRead} or {@code documentsListed}
 * @param codes the document's id, kind and class, or the classes of those in the list
 */
public record DocumentHandledEvent(
        CaseNumber number,
        AgencyCode agency,
        String user,
        String what,
        List<String> codes,
        @Nullable StepId step) {

    public DocumentHandledEvent {
        codes = List.copyOf(codes);
    }

    static DocumentHandledEvent one(String what, Document document, AgencyCode agency, String user) {
        var codes = List.of(
                document.id().toString(),
                document.kind().name(),
                document.category().name());
        return new DocumentHandledEvent(document.number(), agency, user, what, codes, document.step());
    }
}
