package org.homeward.shell.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * A form's token lies in the session; before there is one it lies in a cookie, so that the first page needs no database and
 * strangers fill no table.
 */
final class CsrfTokenOfForm implements CsrfTokenRepository {

    private static final String COOKIE = "form";

    private final CsrfTokenRepository inSession = new HttpSessionCsrfTokenRepository();

    private final CookieCsrfTokenRepository inCookie = new CookieCsrfTokenRepository();

    CsrfTokenOfForm() {
        inCookie.setCookieName(COOKIE);
        inCookie.setHeaderName("X-CSRF-TOKEN");
        inCookie.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(true).sameSite("Lax").path("/"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return request.getSession(false) == null ? inCookie : inSession;
    }
}
