package org.homeward.shell.web.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.homeward.shared.FieldMessage;
import org.homeward.shell.web.frame.Frames;
import org.homeward.shell.web.words.ReadersLanguage;
import org.homeward.shell.web.words.WebPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Answers a problem: problem+json for the API and for scripts, else a page with a sentence and a reference. */
@Component
public class ProblemAnswers {

    private final MessageSource texts;
    private final ReadersLanguage language;
    private final Frames frames;
    private final ObjectMapper json;

    ProblemAnswers(MessageSource texts, ReadersLanguage language, Frames frames, ObjectMapper json) {
        this.texts = texts;
        this.language = language;
        this.frames = frames;
        this.json = json;
    }

    /** From a filter, before any controller: writes JSON, or asks for the error page. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        if (!WebPaths.wantsJson(request)) {
            response.sendError(status.value());
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), body(request, Problem.of(status), References.fresh()));
    }

    /** The language of the answer. */
    Locale language(HttpServletRequest request) {
        return language.resolveLocale(request);
    }

    /** A {@link ResponseEntity} or a {@link ModelAndView}, whichever the asker understands. */
    Object answer(HttpServletRequest request, Problem problem, String reference) {
        var body = body(request, problem, reference);
        if (WebPaths.wantsJson(request)) {
            return ResponseEntity.status(problem.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(body);
        }
        var page = new ModelAndView("shell/error", problem.status());
        page.addObject("problem", body);
        page.addObject("frame", frames.of(request));
        return page;
    }

    private ProblemBody body(HttpServletRequest request, Problem problem, String reference) {
        var locale = language.resolveLocale(request);
        return new ProblemBody(
                "urn:homeward:" + problem.key(),
                text("refusal.title." + problem.status().value(), "refusal.title.other", locale),
                problem.status().value(),
                text(problem.key(), "refusal.status.other", locale),
                reference,
                problem.fields().isEmpty() ? null : FieldMessage.of(problem.fields(), texts, locale));
    }

    private String text(String key, String otherwise, Locale locale) {
        var general = texts.getMessage(otherwise, null, locale);
        var text = texts.getMessage(key, null, general, locale);
        return text == null ? general : text;
    }

    /** A problem in the reader's words, as {@code application/problem+json} (RFC 9457). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProblemBody(
            String type,
            String title,
            int status,
            String detail,
            String reference,
            @Nullable List<FieldMessage> errors) {}
}
