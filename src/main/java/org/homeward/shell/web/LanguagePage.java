package org.homeward.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.homeward.directory.people.Accounts;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.Languages;
import org.homeward.shell.web.actor.SignedIn;
import org.homeward.shell.web.words.ReadersLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the language of the pages, for the account or, signed out, for this browser. */
@Controller
class LanguagePage {

    private final Accounts accounts;

    LanguagePage(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/language")
    ResponseEntity<Void> change(
            @RequestParam String lang, @RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        if (!Languages.isComplete(lang)) {
            throw InvalidContentException.field("lang", "refusal.wrongContent.value");
        }
        SignedIn.actor().ifPresent(actor -> accounts.setLanguage(actor.username(), lang));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, ReadersLanguage.cookie(lang, request.isSecure()))
                .header(HttpHeaders.LOCATION, isOurs(back) ? back : "/")
                .build();
    }

    /** A path of this site, not an address that leads away from it. */
    private static boolean isOurs(String back) {
        return back.startsWith("/")
                && !back.startsWith("//")
                && back.chars().allMatch(letter -> letter > ' ' && letter < 127 && letter != '\\');
    }
}
