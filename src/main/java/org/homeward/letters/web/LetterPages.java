package org.homeward.letters.web;

import org.homeward.directory.people.Actor;
import org.homeward.letters.Letters;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letters of a step and of a service that was asked for as downloads. */
@Controller
class LetterPages {

    private final Letters letters;

    LetterPages(Letters letters) {
        this.letters = letters;
    }

    @GetMapping("/tasks/{id}/letter")
    ResponseEntity<byte[]> letter(@PathVariable StepId id, Actor actor) {
        return download(letters.pdf(id, actor));
    }

    @GetMapping("/cases/{number}/referrals/{referral}/letter")
    ResponseEntity<byte[]> letter(@PathVariable CaseNumber number, @PathVariable String referral, Actor actor) {
        if (!referral.matches("[1-9][0-9]{0,5}")) {
            throw NotFound.aPage();
        }
        return download(letters.pdf(number, Integer.parseInt(referral), actor));
    }

    private static ResponseEntity<byte[]> download(byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("letter.pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf);
    }
}
