package org.homeward.shell.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.homeward.casefile.documents.DocumentSettings;
import org.homeward.shell.web.errors.ProblemAnswers;
import org.homeward.shell.web.words.WebPaths;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No page and no call takes more than 2 MiB, but for a document of a case and a procedure's file, which says itself what is too
 * large. More is refused, by the announced length or when the bytes have come.
 */
final class BodyLimit extends OncePerRequestFilter {

    static final long MOST_BYTES = 2L * 1024 * 1024;

    private static final long ENVELOPE = 64L * 1024;
    private static final RequestMatcher FILES = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/cases/{number}/documents"),
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/v1/cases/{number}/documents"),
            WebPaths::sendsProcedureFiles);

    private final ProblemAnswers answers;
    private final long mostOfDocuments;

    BodyLimit(ProblemAnswers answers, DocumentSettings documents) {
        this.answers = answers;
        this.mostOfDocuments = documents.most().toBytes() + ENVELOPE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var most = FILES.matches(request) ? mostOfDocuments : MOST_BYTES;
        if (request.getContentLengthLong() > most) {
            answers.refuse(request, response, HttpStatus.CONTENT_TOO_LARGE);
        } else if (request.getContentLengthLong() < 0) {
            chain.doFilter(new CountedRequest(request, most), response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
