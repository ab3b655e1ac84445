package org.homeward.shell.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits the requests to calendar addresses from one place: the number is that of failed sign-ins. Each request counts, so that the answer
 * tells nothing about the address; and none of them keeps an office from signing in.
 */
final class CalendarRateLimit extends OncePerRequestFilter {

    private final Throttle requests;
    private final String later;

    CalendarRateLimit(SignInLimits limits) {
        this.requests = new Throttle(limits.perAddress(), limits.within());
        this.later = String.valueOf(limits.within().toSeconds());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (requests.count(Objects.requireNonNullElse(request.getRemoteAddr(), ""))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, later);
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
