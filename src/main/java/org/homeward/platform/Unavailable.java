package org.homeward.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The answer 503 that needs nothing but itself: no session, no database, no template. It stands in three languages, since
 * nobody knows yet who asks.
 *
 * @param seconds after which to ask again
 */
record Unavailable(int seconds, String english, String khmer, String thai) {

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="%d">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Homeward</title></head><body><p>%s</p>
            <p lang="km">%s</p>
            <p lang="th">%s</p></body></html>
            """;

    private static final String PROBLEM = """
            {"type":"about:blank","title":"Service Unavailable","status":503,"detail":"%s"}
            """;

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var api = request.getRequestURI().startsWith("/api/");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", String.valueOf(seconds));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentType(api ? "application/problem+json" : "text/html;charset=UTF-8");
        response.getWriter().write(api ? PROBLEM.formatted(english) : PAGE.formatted(seconds, english, khmer, thai));
    }
}
