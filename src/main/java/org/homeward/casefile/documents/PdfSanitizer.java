package org.homeward.casefile.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.homeward.shared.InvalidContentException;
import org.springframework.stereotype.Component;

/**
 * Takes PDFs that only show something. Each is written anew from what its pages need: without what it says of itself, without what
 * was taken out of it before. One that is signed stays as it is, to the byte, or the signature would be void.
 */
@Component
final class PdfSanitizer {

    private final PictureSanitizer pictures;

    PdfSanitizer(PictureSanitizer pictures) {
        this.pictures = pictures;
    }

    /** The PDF as it is kept; throws {@link InvalidContentException} for one that is locked, broken, or does anything by itself. */
    SanitizedFile clean(byte[] content) {
        try (var document = new MemoryBoundedPdfParser(content).parse(false)) {
            if (document.isEncrypted()) {
                throw refused("pdfLocked");
            }
            var parts = new PdfObjects(document.getDocument());
            if (parts.doSomething()) {
                throw refused("pdfActive");
            }
            if (!parts.areReadable()) {
                throw refused("pdfBroken");
            }
            if (parts.areSigned()) {
                return new SanitizedFile(DocumentTypeDetection.PDF, content);
            }
            parts.tellNothingOfThemselves(pictures);
            var written = new ByteArrayOutputStream();
            document.save(written, CompressParameters.NO_COMPRESSION);
            return new SanitizedFile(DocumentTypeDetection.PDF, written.toByteArray());
        } catch (InvalidPasswordException locked) {
            throw refused("pdfLocked");
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof InvalidContentException refused ? refused : refused("pdfBroken");
        }
    }

    private static InvalidContentException refused(String why) {
        return InvalidContentException.field("file", "refusal.wrongContent.document." + why);
    }
}
