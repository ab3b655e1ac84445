package org.homeward.casefile.documents;

import org.homeward.casefile.DataClass;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A document as it arrives.
 *
 * @param category the data class that decides who may see it
 * @param step the open step that it belongs to, or null
 * @param goesAlong whether what the step sends to the other country takes it along
 * @param name the file's name, which is the person's data too
 */
public record IncomingDocument(
        DocumentKind kind, DataClass category, @Nullable StepId step, boolean goesAlong, String name, byte[] content) {

    /** Says nothing of name and content. */
    @Override
    public String toString() {
        return kind.name();
    }
}
