package org.homeward.shell.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.homeward.shared.ActingParty;
import org.homeward.shell.web.actor.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Everything that a signed-in person's request does, it does for the person's agency; nobody else's request sees a case. */
final class ActingAgencyFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = SignedIn.actor();
        if (actor.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var thrown = new AtomicReference<Exception>();
        ActingParty.as(actor.get().agency(), () -> {
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException e) {
                thrown.set(e);
            }
            return true;
        });
        rethrow(thrown.get());
    }

    /** An error's page has its reader's frame, with the count of what the reader was told. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static void rethrow(@Nullable Exception exception) throws ServletException, IOException {
        if (exception instanceof IOException broken) {
            throw broken;
        }
        if (exception instanceof ServletException failed) {
            throw failed;
        }
    }
}
