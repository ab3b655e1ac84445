package org.homeward.cases.web;

import java.util.Map;
import org.homeward.casefile.documents.DecryptedDocument;
import org.homeward.directory.TodayInCountry;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out files as downloads that no browser runs or shows, under a name that says nothing of the person. */
public final class Downloads {

    private static final Map<String, String> ENDINGS =
            Map.of("application/pdf", "pdf", "image/jpeg", "jpg", "image/png", "png", "image/webp", "webp");

    private Downloads() {}

    public static ResponseEntity<byte[]> of(DecryptedDocument document, TodayInCountry today) {
        var head = document.head();
        var day = today.at(head.added().at(), head.added().by().country());
        var name = "%s-%s-%s.%s".formatted(head.number(), head.kind(), day, ENDINGS.get(head.type()));
        return file(name, head.type(), document.content());
    }

    public static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
