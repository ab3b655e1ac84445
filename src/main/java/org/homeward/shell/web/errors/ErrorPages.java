package org.homeward.shell.web.errors;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;
import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside of controllers: in filters, or in a page that couldn't be drawn. */
@Hidden
@Controller
class ErrorPages implements ErrorController {

    private final ProblemAnswers answers;
    private final CsrfTokenRepository tokens;
    private final OutageAnswer outage;

    ErrorPages(ProblemAnswers answers, CsrfTokenRepository tokens, OutageAnswer outage) {
        this.answers = answers;
        this.outage = outage;
        this.tokens = tokens;
    }

    @RequestMapping("/error")
    @Nullable
    Object answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        giveFormsTheirToken(request, response);
        var reference = ProblemReferences.fresh();
        if (request.getAttribute(ERROR_EXCEPTION) instanceof Exception failure) {
            var problem = Problems.of(failure);
            if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
                ProblemReferences.unavailable(reference);
                outage.answer(request, response);
                return null;
            }
            if (problem.status().is5xxServerError()) {
                ProblemReferences.logged(reference, failure);
            }
            return answers.answer(request, problem, reference);
        }
        return answers.answer(request, Problem.of(status(request)), reference);
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (request.getAttribute(ERROR_STATUS_CODE) instanceof Integer code) {
            return Problems.known(HttpStatusCode.valueOf(code));
        }
        return HttpStatus.NOT_FOUND;
    }

    /** The page may be shown before the filter that hands out tokens was reached. */
    private void giveFormsTheirToken(HttpServletRequest request, HttpServletResponse response) {
        new XorCsrfTokenRequestAttributeHandler()
                .handle(request, response, () -> tokens.loadDeferredToken(request, response)
                        .get());
    }
}
