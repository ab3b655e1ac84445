package org.homeward.shell.web.actor;

import java.util.Optional;
import org.homeward.directory.people.Actor;
import org.springframework.security.core.context.SecurityContextHolder;

/** Asks who sent the request that this thread answers. */
public final class SignedIn {

    private SignedIn() {}

    /** The person, or empty for anybody else. */
    public static Optional<Actor> actor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication signedIn
                ? Optional.of(signedIn.getPrincipal())
                : Optional.empty();
    }
}
