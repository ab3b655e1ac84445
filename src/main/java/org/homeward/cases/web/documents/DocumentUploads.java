package org.homeward.cases.web.documents;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.documents.DecryptedDocument;
import org.homeward.casefile.documents.DocumentKind;
import org.homeward.casefile.documents.Documents;
import org.homeward.casefile.documents.IncomingDocument;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.StepId;
import org.homeward.shared.UnsupportedContentTypeException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes a document for page and API. Whether the case is there for the sender is asked before anything else. */
@Component
class DocumentUploads {

    static final List<DocumentKind> KINDS = List.of(DocumentKind.values());

    private final Documents documents;

    DocumentUploads(Documents documents) {
        this.documents = documents;
    }

    DecryptedDocument take(CaseNumber number, Upload upload, Actor actor) {
        documents.place(number, upload.step(), actor);
        var file = upload.file();
        if (file == null) {
            throw upload.multipart()
                    ? InvalidContentException.field("file", "refusal.wrongContent.document.empty")
                    : UnsupportedContentTypeException.noUpload();
        }
        var arrived = new IncomingDocument(
                code("kind", DocumentKind.values(), upload.kind()),
                code("category", DataClass.values(), upload.category()),
                upload.step(),
                "true".equals(upload.goesAlong()),
                plainName(file.getOriginalFilename()),
                bytes(file));
        return documents.add(number, arrived, actor);
    }

    private static <E extends Enum<E>> E code(String field, E[] known, @Nullable String text) {
        return Arrays.stream(known)
                .filter(code -> code.name().equals(text))
                .findFirst()
                .orElseThrow(() -> InvalidContentException.field(field, "refusal.wrongContent.value"));
    }

    /** Some browsers send the whole path. */
    private static String plainName(@Nullable String name) {
        var given = name == null ? "" : name.replace('\\', '/');
        return given.substring(given.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "");
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw InvalidContentException.field("file", "refusal.wrongContent.document.empty");
        }
    }

    /** The parts of a request as they came. */
    record Upload(
            boolean multipart,
            @Nullable MultipartFile file,
            @Nullable String kind,
            @Nullable String category,
            @Nullable StepId step,
            @Nullable String goesAlong) {}
}
