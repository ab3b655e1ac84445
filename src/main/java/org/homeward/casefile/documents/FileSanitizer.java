package org.homeward.casefile.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.UnsupportedContentTypeException;
import org.springframework.stereotype.Component;

/** Makes of a file that arrives the one that is kept, or refuses it. */
@Component
final class FileSanitizer {

    private final PictureSanitizer pictures;
    private final PdfSanitizer pdfs;

    FileSanitizer(PictureSanitizer pictures, PdfSanitizer pdfs) {
        this.pictures = pictures;
        this.pdfs = pdfs;
    }

    /**
     * The file as it is kept; throws {@link UnsupportedContentTypeException} by its content, {@link InvalidContentException} for one that
     * is broken, too large when it is opened, of two kinds at once, or does something by itself.
     */
    SanitizedFile of(byte[] content) {
        var type = DocumentTypeDetection.of(content);
        PolyglotFiles.refuseIn(content, type);
        return type.equals(DocumentTypeDetection.PDF) ? pdfs.clean(content) : pictures.redrawn(content, type);
    }

    /** A kept file as it is given out: a photo that was kept before photos were drawn anew says no more than one of today. */
    byte[] out(Document head, byte[] content) {
        try {
            return head.type().equals(DocumentTypeDetection.JPEG) && PictureSanitizer.saysMore(content)
                    ? pictures.redrawn(content, DocumentTypeDetection.JPEG).content()
                    : content;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
