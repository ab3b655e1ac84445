package org.homeward.shell.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.homeward.shell.web.errors.ProblemAnswers;
import org.homeward.shell.web.words.WebPaths;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** The usual addresses of a process engine answer 404 to anybody and any method, but for {@link ModelerSecurity}. */
final class ClosedEnginePaths extends OncePerRequestFilter {

    private static final List<String> CLOSED = List.of("/engine-rest", "/camunda", "/app", "/api/engine", "/api/admin");

    private final ProblemAnswers answers;

    ClosedEnginePaths(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isClosed(WebPaths.of(request).toLowerCase(Locale.ROOT))) {
            answers.refuse(request, response, HttpStatus.NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isClosed(String path) {
        return CLOSED.stream().anyMatch(door -> path.equals(door) || path.startsWith(door + "/"));
    }
}
