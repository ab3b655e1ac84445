package org.homeward.shell.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The one place where an exception of a controller becomes an answer. */
@ControllerAdvice
class ErrorAdvice {

    private final ProblemAnswers answers;
    private final OutageAnswer outage;

    ErrorAdvice(ProblemAnswers answers, OutageAnswer outage) {
        this.answers = answers;
        this.outage = outage;
    }

    /** Spring Security answers these itself. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void passOn(RuntimeException exception) {
        throw exception;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object answer(Exception exception, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var askerHasGone = Causes.has(exception, AsyncRequestNotUsableException.class);
        if (askerHasGone || response.isCommitted()) {
            return null;
        }
        var problem = Problems.of(exception);
        var reference = ProblemReferences.fresh();
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            ProblemReferences.unavailable(reference);
            outage.answer(request, response);
            return null;
        }
        if (problem.status().is5xxServerError()) {
            ProblemReferences.logged(reference, exception);
        } else {
            ProblemReferences.logged(reference, problem);
        }
        return answers.answer(request, problem, reference);
    }
}
