package org.homeward.shell.web.errors;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException.FieldProblem;
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
import tools.jackson.databind.json.JsonMapper;

/** Answers a problem: problem+json for the API and for scripts, else a page with a sentence and a reference. */
@Component
public class ProblemAnswers {

    private final MessageSource texts;
    private final ReadersLanguage language;
    private final Frames frames;
    private final JsonMapper json;

    ProblemAnswers(MessageSource texts, ReadersLanguage language, Frames frames, JsonMapper json) {
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
        var problem = asSaid(request, Problem.of(status));
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(told(request, problem, ProblemReferences.fresh())));
    }

    /** The language of the answer. */
    Locale language(HttpServletRequest request) {
        return language.resolveLocale(request);
    }

    /** A {@link ResponseEntity} or a {@link ModelAndView}, whichever the asker understands. */
    Object answer(HttpServletRequest request, Problem met, String reference) {
        var problem = asSaid(request, met);
        if (WebPaths.wantsJson(request)) {
            return ResponseEntity.status(problem.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(told(request, problem, reference));
        }
        var page = new ModelAndView("shell/error", problem.status());
        page.addObject("problem", body(request, problem, reference));
        page.addObject("frame", frames.of(request));
        return page;
    }

    /** A procedure's file that is larger than any request may be is refused like one that is larger than a file may be. */
    private static Problem asSaid(HttpServletRequest request, Problem problem) {
        return problem.status() == HttpStatus.CONTENT_TOO_LARGE && WebPaths.sendsProcedureFiles(request)
                ? new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "studio.refused",
                        List.of(new FieldProblem("line 1", "problem.tooLarge", List.of())))
                : problem;
    }

    /** The desktop modeler looks for one message. */
    private Object told(HttpServletRequest request, Problem problem, String reference) {
        var body = body(request, problem, reference);
        return WebPaths.isModeler(request) ? ModelerBody.of(body) : body;
    }

    private ProblemBody body(HttpServletRequest request, Problem problem, String reference) {
        var locale = language.resolveLocale(request);
        return new ProblemBody(
                "urn:homeward:" + problem.key(),
                text("refusal.title." + problem.status().value(), "refusal.title.other", locale),
                problem.status().value(),
                text(problem.key(), "refusal.status.other", locale),
                reference,
                problem.fields().isEmpty() ? null : errors(request, problem, locale),
                problem.told());
    }

    /** A problem of a file names its element or line, not a field. */
    private List<?> errors(HttpServletRequest request, Problem problem, Locale locale) {
        var errors = FieldMessage.of(problem.fields(), texts, locale);
        return WebPaths.sendsProcedureFiles(request)
                ? errors.stream()
                        .map(error -> new ElementMessage(error.field(), error.message()))
                        .toList()
                : errors;
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
            @Nullable List<?> errors,
            Map<String, @Nullable Object> told) {

        @Override
        @JsonAnyGetter
        @JsonInclude(content = JsonInclude.Include.ALWAYS)
        public Map<String, @Nullable Object> told() {
            return told;
        }
    }

    /** A problem of an element of a file, or of its line. */
    record ElementMessage(String element, String message) {

        @Override
        public String toString() {
            return element + ": " + message;
        }
    }

    /** As the desktop modeler reads it. */
    record ModelerBody(String type, String message) {

        static ModelerBody of(ProblemBody problem) {
            var errors = problem.errors();
            return new ModelerBody(
                    problem.type(),
                    errors == null
                            ? problem.detail()
                            : errors.stream().map(String::valueOf).collect(Collectors.joining("\n")));
        }
    }
}
