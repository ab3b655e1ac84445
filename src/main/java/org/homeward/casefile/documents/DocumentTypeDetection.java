package org.homeward.casefile.documents;

import java.util.Set;
import org.apache.tika.Tika;
import org.homeward.shared.UnsupportedContentTypeException;

/** Finds a document's type by its content; its name and the sender's claims count for nothing. */
final class DocumentTypeDetection {

    static final String PDF = "application/pdf";
    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";

    /** The types that a scanner or a camera makes; none of them runs anything when it is opened as a picture or a page. */
    private static final Set<String> TAKEN = Set.of(PDF, JPEG, PNG, "image/webp");

    private static final Tika TIKA = new Tika();

    private DocumentTypeDetection() {}

    /** The type; throws {@link UnsupportedContentTypeException} for one that isn't taken. */
    static String of(byte[] content) {
        var type = TIKA.detect(content);
        if (!TAKEN.contains(type)) {
            throw UnsupportedContentTypeException.document();
        }
        return type;
    }
}
