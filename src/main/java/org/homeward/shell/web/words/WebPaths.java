package org.homeward.shell.web.words;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Which address a request asked for, and whether that is the API's. */
public final class WebPaths {

    private WebPaths() {}

    /** The decoded path; of the first request when this one only shows its error. */
    public static String of(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .map(Object::toString)
                .orElseGet(() -> decoded(request));
    }

    /** Whether the answer has to be JSON. */
    public static boolean isApi(HttpServletRequest request) {
        var path = of(request);
        return path.equals("/api") || path.startsWith("/api/");
    }

    private static String decoded(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
