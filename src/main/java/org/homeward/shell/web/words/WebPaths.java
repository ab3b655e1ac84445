package org.homeward.shell.web.words;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address that a request asked for, and whether that is the API's. */
public final class WebPaths {

    private static final String JSON = "application/json";
    private static final String MODELER = "/engine-rest/deployment/create";
    private static final Pattern PROCEDURE_FILES =
            Pattern.compile("/studio/upload|/studio/drafts/[^/]+/(files|edit/[^/]+/file)|" + MODELER
                    + "|/api/v1/studio/(uploads|drafts/[^/]+/files/.+)");

    private WebPaths() {}

    /** The decoded path; of the first request when this one only shows its error. */
    public static String of(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .map(Object::toString)
                .orElseGet(() -> decoded(request));
    }

    /** The method; of the first request when this one only shows its error, which is always read by GET. */
    public static String method(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_METHOD))
                .map(Object::toString)
                .orElseGet(request::getMethod);
    }

    /** Whether it is the API's. */
    public static boolean isApi(HttpServletRequest request) {
        var path = of(request);
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Whether the desktop modeler sends files. */
    public static boolean isModeler(HttpServletRequest request) {
        return of(request).equals(MODELER);
    }

    /** Whether files of a procedure are sent: by page, API or desktop modeler. */
    public static boolean sendsProcedureFiles(HttpServletRequest request) {
        var method = method(request);
        return (method.equals("POST") || method.equals("PUT"))
                && PROCEDURE_FILES.matcher(of(request)).matches();
    }

    /** Whether a problem has to be told as JSON: to the API's callers and to the scripts of our own pages. */
    public static boolean wantsJson(HttpServletRequest request) {
        return isApi(request)
                || isModeler(request)
                || String.valueOf(request.getContentType()).startsWith(JSON)
                || String.valueOf(request.getHeader("Accept")).startsWith(JSON);
    }

    private static String decoded(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
