package org.homeward.casefile.documents;

import java.time.Instant;
import java.util.UUID;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.FieldKey;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a document, readable without opening it.
 *
 * @param step the step that it belongs to, or null
 * @param stepKey that step's name in its model, or null
 * @param type the type that its content has
 * @param size in bytes
 */
public record Document(
        UUID id,
        CaseNumber number,
        DocumentKind kind,
        DataClass category,
        @Nullable StepId step,
        @Nullable String stepKey,
        boolean goesAlong,
        String type,
        long size,
        Added added) {

    FieldKey field() {
        return new FieldKey("document", category);
    }

    /**
     * The agency and the person that added it, and the time.
     *
     * @param side on which side it was added
     */
    public record Added(AgencyCode by, String user, BorderSide side, Instant at) {}
}
