package org.homeward.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/**
 * The answer 503 that needs nothing but itself: no session, no database, no template. It stands in three languages, since
 * nobody knows yet who asks.
 *
 * @param seconds after which to ask again
 */
public record UnavailableAnswer(int seconds, String english, String khmer, String thai) {

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8">%s
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Homeward</title></head><body><p>%s</p>
            <p lang="km">%s</p>
            <p lang="th">%s</p></body></html>
            """;

    private static final String RELOADING = """
            <meta http-equiv="refresh" content="%d">""";

    private static final String PROBLEM = """
            {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}
            """;

    /** Answers; a page that was asked for loads again by itself, what was sent doesn't go a second time. */
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", String.valueOf(seconds));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentType(typeFor(request.getRequestURI()));
        var text = textFor(
                        request.getRequestURI(),
                        HttpStatus.SERVICE_UNAVAILABLE,
                        request.getMethod().equals("GET"))
                .getBytes(StandardCharsets.UTF_8);
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    /** The media type of what a path answers. */
    public static String typeFor(String path) {
        return isApi(path) ? "application/problem+json" : "text/html;charset=UTF-8";
    }

    /** The answer's text, also for one that isn't 503. */
    public String textFor(String path, HttpStatus status, boolean reloading) {
        return isApi(path)
                ? PROBLEM.formatted(status.getReasonPhrase(), status.value(), english)
                : PAGE.formatted(reloading ? RELOADING.formatted(seconds) : "", english, khmer, thai);
    }

    private static boolean isApi(String path) {
        return path.startsWith("/api/");
    }
}
