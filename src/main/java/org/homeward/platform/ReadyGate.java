package org.homeward.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 to everything but the health probes until the start is over. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ReadyGate extends OncePerRequestFilter {

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="3">
            <title>Homeward</title></head><body><p>Homeward is starting. This page loads again by itself.</p>
            <p lang="km">Homeward កំពុងចាប់ផ្តើម។ ទំព័រនេះនឹងបើកឡើងវិញដោយខ្លួនឯង។</p>
            <p lang="th">Homeward กำลังเริ่มทำงาน หน้านี้จะเปิดใหม่เอง</p></body></html>
            """;

    private static final String PROBLEM = """
            {"type":"about:blank","title":"Service Unavailable","status":503,"detail":"Homeward is starting."}
            """;

    private final Readiness readiness;

    ReadyGate(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return readiness.isReady() || request.getRequestURI().matches("/actuator/health(/[a-z]+)?");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var api = request.getRequestURI().startsWith("/api/");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "3");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentType(api ? "application/problem+json" : "text/html;charset=UTF-8");
        response.getWriter().write(api ? PROBLEM : PAGE);
    }
}
