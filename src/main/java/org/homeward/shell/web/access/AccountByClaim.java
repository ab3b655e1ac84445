package org.homeward.shell.web.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.directory.people.Account;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Finds the account of somebody whom the provider knows. It makes none and changes none: the directory decides. */
final class AccountByClaim implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final String NO_ACCOUNT = "homeward_account";
    private static final String NO_ROLE = "homeward_role";

    private final OidcUserService provider = new OidcUserService();
    private final Accounts accounts;
    private final SingleSignOnSettings settings;

    AccountByClaim(Accounts accounts, SingleSignOnSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    /** Which of the refusal page's reasons stands for an error. */
    static String reason(String code) {
        return switch (code) {
            case NO_ACCOUNT -> "account";
            case NO_ROLE -> "role";
            default -> "failed";
        };
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = provider.loadUser(request);
        var name = user.getClaims().get(settings.usernameClaim());
        var account = accounts.byName(name == null ? "" : name.toString())
                .filter(Account::enabled)
                .orElseThrow(() -> refused(NO_ACCOUNT));
        if (!settings.rolesClaim().isEmpty() && !roles(user).containsAll(names(account))) {
            throw refused(NO_ROLE);
        }
        return new KnownOidcUser(user, accounts.actorOf(account));
    }

    private Set<String> roles(OidcUser user) {
        return values(at(user.getClaims(), settings.rolesClaim()));
    }

    /** The claim of this name, else what lies at the end of the path {@code outer.inner}. */
    private static @Nullable Object at(Map<?, ?> claims, String path) {
        var whole = claims.get(path);
        var dot = path.indexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(inner, path.substring(dot + 1))
                : null;
    }

    private static Set<String> values(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.toSet());
        }
        return claim == null ? Set.of() : Set.of(claim.toString());
    }

    private static Set<String> names(Account account) {
        return account.roles().stream().map(Role::name).collect(Collectors.toSet());
    }

    private static OAuth2AuthenticationException refused(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }
}
