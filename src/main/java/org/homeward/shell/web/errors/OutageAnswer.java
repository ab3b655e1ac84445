package org.homeward.shell.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.shell.web.words.WebPaths;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Answers while the database is away: without session, account or frame, and with the typed text kept on the page. */
@Component
class OutageAnswer {

    private static final String SECONDS = "5";
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final ProblemAnswers answers;
    private final ITemplateEngine templates;

    OutageAnswer(ProblemAnswers answers, ITemplateEngine templates) {
        this.answers = answers;
        this.templates = templates;
    }

    /** Nothing of it was sent yet. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (WebPaths.wantsJson(request)) {
            answers.refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE);
            return;
        }
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Content-Security-Policy", POLICY);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var page = JakartaServletWebApplication.buildApplication(request.getServletContext())
                .buildExchange(request, response);
        templates.process(
                "shell/outage", new WebContext(page, answers.language(request), model(request)), response.getWriter());
    }

    private static Map<String, Object> model(HttpServletRequest request) {
        var method = WebPaths.method(request);
        var sent = !HttpMethod.GET.matches(method) && !HttpMethod.HEAD.matches(method);
        var secret = request.getParameterMap().keySet().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"));
        var file = String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        var typed = sent && !secret && !file;
        return Map.of(
                "typed",
                typed,
                "file",
                file,
                "address",
                secret ? "/" : address(request),
                "fields",
                typed ? fields(request) : List.of());
    }

    private static List<Field> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .flatMap(entry -> List.of(entry.getValue()).stream().map(value -> new Field(entry.getKey(), value)))
                .toList();
    }

    private static String address(HttpServletRequest request) {
        var asked = HttpMethod.GET.matches(WebPaths.method(request)) ? request.getQueryString() : null;
        return WebPaths.of(request) + (asked == null ? "" : "?" + asked);
    }

    /** A field of the form that was sent, as it was typed. */
    record Field(String name, String value) {}
}
