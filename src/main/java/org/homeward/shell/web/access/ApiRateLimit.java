package org.homeward.shell.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.homeward.shell.web.actor.SignedIn;
import org.homeward.shell.web.errors.ProblemAnswers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** An API account may send so many requests a second: 429 for more. */
final class ApiRateLimit extends OncePerRequestFilter {

    private final Throttle requests;
    private final ProblemAnswers answers;

    ApiRateLimit(SignInLimits limits, ProblemAnswers answers) {
        this.requests = new Throttle(limits.apiPerSecond(), Duration.ofSeconds(1));
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = SignedIn.actor();
        if (actor.isPresent() && !requests.count(actor.get().username())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            answers.refuse(request, response, HttpStatus.TOO_MANY_REQUESTS);
        } else {
            chain.doFilter(request, response);
        }
    }
}
