package org.homeward.shell.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.homeward.shell.web.errors.ProblemAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** No page and no call takes more than 2 MiB: 413, by the announced length or when the bytes have come. */
final class BodyLimit extends OncePerRequestFilter {

    static final long MOST_BYTES = 2L * 1024 * 1024;

    private final ProblemAnswers answers;

    BodyLimit(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            answers.refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE);
        } else if (request.getContentLengthLong() < 0) {
            chain.doFilter(new CountedRequest(request, MOST_BYTES), response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
