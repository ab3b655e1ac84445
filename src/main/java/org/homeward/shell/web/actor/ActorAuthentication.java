package org.homeward.shell.web.actor;

import java.util.List;
import org.homeward.directory.people.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A signed-in person as Spring Security carries one through a request; never written into a session. */
public final class ActorAuthentication extends AbstractAuthenticationToken {

    private final transient Actor actor;

    public ActorAuthentication(Actor actor) {
        super(authorities(actor));
        this.actor = actor;
        super.setAuthenticated(true);
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    /** The account's name, which is opaque; the person's own name stays out of logs. */
    @Override
    public String getName() {
        return actor.username();
    }

    @Override
    public String toString() {
        return "ActorAuthentication[" + actor.username() + "]";
    }

    private static List<GrantedAuthority> authorities(Actor actor) {
        return actor.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
