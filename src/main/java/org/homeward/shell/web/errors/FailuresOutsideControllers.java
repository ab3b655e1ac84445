package org.homeward.shell.web.errors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers failures before or after any controller: the database is away, where the session lies too, or the request can't be parsed. The
 * server itself would write the failure's text to the log, and that text may be the sender's.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FailuresOutsideControllers extends OncePerRequestFilter {

    private final OutageAnswer outage;

    FailuresOutsideControllers(OutageAnswer outage) {
        this.outage = outage;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            response.reset();
            if (Causes.isDatabaseAway(failure)) {
                ProblemReferences.unavailable(ProblemReferences.fresh());
                outage.answer(request, response);
            } else {
                // the error page finds it there, and says what it was
                request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure);
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }
}
