package org.homeward.cases.web.documents;

import java.time.Instant;
import java.util.UUID;
import org.homeward.casefile.documents.OpenedDocument;
import org.jspecify.annotations.Nullable;

/** A document of a case, without its content. */
record DocumentJson(
        UUID id,
        String kind,
        String category,
        String name,
        String contentType,
        long size,
        boolean goesAlong,
        @Nullable String step,
        String country,
        Instant added) {

    static DocumentJson of(OpenedDocument document) {
        var head = document.head();
        return new DocumentJson(
                head.id(),
                head.kind().name(),
                head.category().name(),
                document.name(),
                head.type(),
                head.size(),
                head.goesAlong(),
                head.stepKey(),
                head.added().by().country().value(),
                head.added().at());
    }
}
