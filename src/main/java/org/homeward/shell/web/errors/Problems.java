package org.homeward.shell.web.errors;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.homeward.engine.ConcurrentStepFinishException;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.NotFound;
import org.homeward.shared.RefusalException;
import org.homeward.shared.RowNumber;
import org.homeward.shared.StepId;
import org.homeward.shared.UnsupportedContentTypeException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Finds the problem for an exception; an unexpected exception is a 500. */
final class Problems {

    private Problems() {}

    static Problem of(Exception exception) {
        if (exception instanceof RefusalException refusal) {
            return refused(refusal);
        }
        if (Causes.has(exception, BodyTooLargeException.class) || exception instanceof MaxUploadSizeExceededException) {
            return Problem.of(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                    ? notThere(mismatch)
                    : badField(mismatch.getName());
        }
        if (exception instanceof BindException binding) {
            return Problem.wrongFields(binding.getFieldErrors().stream()
                    .map(error -> problem(error.getField()))
                    .toList());
        }
        if (exception instanceof HttpMessageNotReadableException
                || exception instanceof TypeMismatchException
                || exception instanceof MultipartException
                || Causes.has(exception, InvalidFileNameException.class)
                || Causes.has(exception, InvalidParameterException.class)
                || Causes.has(exception, RequestRejectedException.class)
                || Causes.isUnstorableText(exception)) {
            return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (Causes.isDatabaseAway(exception)) {
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE);
        }
        if (Causes.has(exception, ConcurrencyFailureException.class)
                || Causes.has(exception, ConcurrentStepFinishException.class)) {
            // somebody worked on the same at the same moment: it may be sent again
            return new Problem(HttpStatus.CONFLICT, "refusal.tooLate.busy", List.of());
        }
        return exception instanceof ErrorResponse response
                ? ofSpring(known(response.getStatusCode()))
                : Problem.of(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** The same status, or 500 for a number that means nothing. */
    static HttpStatus known(HttpStatusCode code) {
        var status = HttpStatus.resolve(code.value());
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /** Spring's 400 is what the API calls wrong content. */
    private static Problem ofSpring(HttpStatus status) {
        return Problem.of(status == HttpStatus.BAD_REQUEST ? HttpStatus.UNPROCESSABLE_CONTENT : status);
    }

    private static Problem refused(RefusalException refusal) {
        if (refusal instanceof InvalidContentException wrong) {
            return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, wrong.messageKey(), wrong.problems());
        }
        var told = refusal instanceof ActionNotAllowedException notAllowed
                ? notAllowed.told()
                : Map.<String, @Nullable Object>of();
        return new Problem(status(refusal), refusal.messageKey(), List.of(), told);
    }

    /** An address whose id can't be one: nothing is there for it. */
    private static Problem notThere(MethodArgumentTypeMismatchException mismatch) {
        var type = mismatch.getRequiredType();
        if (type == StepId.class) {
            return refused(NotFound.aStep());
        }
        return type == UUID.class || type == RowNumber.class
                ? refused(NotFound.aPage())
                : Problem.of(HttpStatus.NOT_FOUND);
    }

    private static HttpStatus status(RefusalException refusal) {
        if (refusal instanceof NotFound) {
            return HttpStatus.NOT_FOUND;
        }
        if (refusal instanceof ConflictException) {
            return HttpStatus.CONFLICT;
        }
        if (refusal instanceof UnsupportedContentTypeException) {
            return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        }
        return refusal instanceof ActionNotAllowedException ? HttpStatus.FORBIDDEN : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static Problem badField(String field) {
        return Problem.wrongFields(List.of(problem(field)));
    }

    private static FieldProblem problem(String field) {
        return new FieldProblem(field, "refusal.wrongContent.value", List.of());
    }
}
