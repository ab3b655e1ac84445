package org.homeward.shell.web.access;

import org.homeward.directory.people.Actor;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom the provider proved and the directory knows; lives for the request of the sign-in only. */
final class KnownOidcUser extends DefaultOidcUser {

    private final transient Actor actor;

    KnownOidcUser(OidcUser user, Actor actor) {
        super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
        this.actor = actor;
    }

    Actor actor() {
        return actor;
    }

    @Override
    public String toString() {
        return "KnownOidcUser[" + actor.username() + "]";
    }
}
