package org.homeward.letters.web;

import org.homeward.directory.Actor;
import org.homeward.letters.Letters;
import org.homeward.shared.NotThere;
import org.homeward.shared.StepId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letter of a step as a download. */
@Controller
class LetterPages {

    private final Letters letters;

    LetterPages(Letters letters) {
        this.letters = letters;
    }

    @GetMapping("/tasks/{id}/letter")
    ResponseEntity<byte[]> letter(@PathVariable String id, Actor actor) {
        if (!id.matches("[A-Za-z0-9-]{1,64}")) {
            throw NotThere.aStep();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("letter.pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(letters.pdf(new StepId(id), actor));
    }
}
