package org.homeward.shell.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** The cookie with the session's id. The database isn't asked for a text that can't be an id. */
@Component
final class SessionCookie extends DefaultCookieSerializer {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    SessionCookie(ServerProperties server) {
        var cookie = server.getServlet().getSession().getCookie();
        setUseHttpOnlyCookie(!Boolean.FALSE.equals(cookie.getHttpOnly()));
        setUseSecureCookie(!Boolean.FALSE.equals(cookie.getSecure()));
        setSameSite(Objects.requireNonNull(cookie.getSameSite()).attributeValue());
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return super.readCookieValues(request).stream()
                .filter(value -> ID.matcher(value).matches())
                .toList();
    }
}
