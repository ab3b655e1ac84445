package org.homeward.platform.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.homeward.platform.ClockSharingLock;
import org.homeward.platform.Readiness;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A request waits while the clock is in the past, a case's story at most; before the bounds of load, for which it would be a slow one. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DemoClockRequestFilter extends OncePerRequestFilter {

    private final ClockSharingLock turns;
    private final CompletedDemoCases cases;
    private final Readiness readiness;

    DemoClockRequestFilter(ClockSharingLock turns, CompletedDemoCases cases, Readiness readiness) {
        this.turns = turns;
        this.cases = cases;
        this.readiness = readiness;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !readiness.isReady()
                || cases.left() == 0
                || request.getRequestURI().matches("/(assets|actuator)/.*|" + DemoStateApi.PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        turns.present().lock();
        try {
            chain.doFilter(request, response);
        } finally {
            turns.present().unlock();
        }
    }
}
