package org.homeward.shell.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Below the desktop modeler's address two slashes are one. */
final class SlashNormalisation extends OncePerRequestFilter {

    private static final String DOOR = "/engine-rest/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = request.getRequestURI();
        chain.doFilter(asked.startsWith(DOOR) && asked.contains("//") ? new WithOneSlash(request) : request, response);
    }

    private static final class WithOneSlash extends HttpServletRequestWrapper {

        WithOneSlash(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return one(super.getRequestURI());
        }

        @Override
        public StringBuffer getRequestURL() {
            var whole = super.getRequestURL().toString();
            var path = super.getRequestURI();
            return new StringBuffer(whole.substring(0, whole.length() - path.length()) + one(path));
        }

        @Override
        public String getServletPath() {
            return one(super.getServletPath());
        }

        @Override
        public @Nullable String getPathInfo() {
            var rest = super.getPathInfo();
            return rest == null ? null : one(rest);
        }

        private static String one(String path) {
            return path.replaceAll("/{2,}", "/");
        }
    }
}
