package org.homeward.studio.web;

import java.util.List;
import java.util.Locale;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.homeward.studio.agreements.MissingAgreementException;
import org.homeward.studio.agreements.RequiredAgreement;
import org.homeward.studio.agreements.RequiredAgreementWords;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * A problem of a file names its element or line, not a field; a person who can't publish yet reads the names of the people whom the change
 * needs.
 */
@RestControllerAdvice(assignableTypes = {SopDraftsApi.class, PublishingApi.class, AgreementsApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class StudioRefusals {

    private static final int STATUS = 422;
    private static final int FORBIDDEN = 403;

    private final MessageSource texts;
    private final RequiredAgreementWords words;

    StudioRefusals(MessageSource texts, RequiredAgreementWords words) {
        this.texts = texts;
        this.words = words;
    }

    @ExceptionHandler(MissingAgreementException.class)
    ResponseEntity<Missing> missing(MissingAgreementException missing, Locale language) {
        var body = new Missing(
                "about:blank",
                texts.getMessage("refusal.title.403", null, language),
                FORBIDDEN,
                texts.getMessage(missing.messageKey(), null, language) + " " + words.missing(missing.needs(), language),
                missing.needs());
        return ResponseEntity.status(FORBIDDEN)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    @ExceptionHandler(InvalidContentException.class)
    ResponseEntity<Refused> wrong(InvalidContentException wrong, Locale language) {
        var errors = FieldMessage.of(wrong.problems(), texts, language).stream()
                .map(problem -> new ElementMessage(problem.field(), problem.message()))
                .toList();
        var body = new Refused(
                "about:blank",
                texts.getMessage("refusal.title.422", null, language),
                STATUS,
                texts.getMessage(errors.isEmpty() ? wrong.messageKey() : "studio.refused", null, language),
                errors);
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /** As {@code application/problem+json}, with elements in place of fields. */
    record Refused(String type, String title, int status, String detail, List<ElementMessage> errors) {}

    /** As {@code application/problem+json}, with all whom the change needs. */
    record Missing(String type, String title, int status, String detail, List<RequiredAgreement> needs) {}

    /** A problem of an element of a file, or of its line. */
    record ElementMessage(String element, String message) {}
}
