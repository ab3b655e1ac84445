package org.homeward.shell.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.homeward.shell.web.errors.ProblemAnswers;
import org.homeward.shell.web.words.WebPaths;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** The refusing answers of the web's doors. A page that a signed-in person may not open isn't there for them: 404. */
@Component
class RefusalAnswers {

    private static final String QUARTER_OF_AN_HOUR = "900";

    private final ProblemAnswers answers;

    RefusalAnswers(ProblemAnswers answers) {
        this.answers = answers;
    }

    void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManySignInsException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, QUARTER_OF_AN_HOUR);
            answers.refuse(request, response, HttpStatus.TOO_MANY_REQUESTS);
        } else {
            if (WebPaths.isApi(request)) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Homeward\"");
            }
            answers.refuse(request, response, HttpStatus.UNAUTHORIZED);
        }
    }

    /** To whoever may not have it, this door tells nothing but that a name and a password belong to it. */
    void tellNothing(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        if (why instanceof TooManySignInsException tooOften) {
            notSignedIn(request, response, tooOften);
        } else {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    /** A page for somebody who isn't signed in, or no longer. */
    void signInFirst(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (PageRules.ACTUATOR.matches(request)) {
            answers.refuse(request, response, HttpStatus.NOT_FOUND);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/");
            notSignedIn(request, response, why);
        } else if (WebPaths.wantsJson(request)) {
            notSignedIn(request, response, why);
        } else {
            response.sendRedirect("/");
        }
    }

    void wrongSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManySignInsException) {
            notSignedIn(request, response, why);
        } else {
            response.sendRedirect("/?wrong");
        }
    }

    /** A form without its token comes from a page that was open for too long, or from elsewhere. */
    void notAllowed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        answers.refuse(request, response, why instanceof CsrfException ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND);
    }
}
