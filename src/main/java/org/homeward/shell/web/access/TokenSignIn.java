package org.homeward.shell.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in an API request that carries {@code Authorization: Bearer}, for this one request and without a session. */
final class TokenSignIn extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final BiFunction<String, String, Authentication> tokens;
    private final AuthenticationEntryPoint refusing;

    /**
     * The sign-in of a door.
     *
     * @param tokens proves a token that came from an address
     */
    TokenSignIn(BiFunction<String, String, Authentication> tokens, AuthenticationEntryPoint refusing) {
        this.tokens = tokens;
        this.refusing = refusing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = token(request);
        if (token.isPresent()) {
            try {
                SecurityContextHolder.setContext(
                        new SecurityContextImpl(tokens.apply(token.get(), request.getRemoteAddr())));
            } catch (AuthenticationException wrong) {
                refusing.commence(request, response, wrong);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
