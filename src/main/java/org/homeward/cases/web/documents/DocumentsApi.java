package org.homeward.cases.web.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.homeward.casefile.documents.DecryptedDocument;
import org.homeward.casefile.documents.Documents;
import org.homeward.cases.web.Downloads;
import org.homeward.cases.web.api.ListJson;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents of a case over the API: the list, adding one as multipart/form-data, and its content. */
@RestController
@RequestMapping("/api/v1/cases/{number}/documents")
class DocumentsApi {

    private final Documents documents;
    private final DocumentUploads uploads;
    private final TodayInCountry today;

    DocumentsApi(Documents documents, DocumentUploads uploads, TodayInCountry today) {
        this.documents = documents;
        this.uploads = uploads;
        this.today = today;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ListJson<DocumentJson> list(
            @PathVariable CaseNumber number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return ListJson.page(documents.of(number, actor), after, limit, DocumentJson::of);
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DocumentJson> add(
            @PathVariable CaseNumber number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable StepId step,
            @RequestParam(required = false) @Nullable String goesAlong,
            HttpServletRequest request,
            Actor actor) {
        var multipart = DocumentPages.isMultipart(request);
        var upload = new DocumentUploads.Upload(multipart, file, kind, category, step, goesAlong);
        var added = DocumentJson.of(uploads.take(number, upload, actor));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + number + "/documents/" + added.id()))
                .body(added);
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> content(@PathVariable CaseNumber number, @PathVariable UUID id, Actor actor) {
        return Downloads.of(documents.read(number, id, actor), today);
    }

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

        static DocumentJson of(DecryptedDocument document) {
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
}
