package org.homeward.shell.web.access;

import jakarta.validation.constraints.NotBlank;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;
import org.springframework.validation.annotation.Validated;

/**
 * The office's single sign-on, an OpenID Connect provider.
 *
 * @param issuer its address; what else there is to know is asked of it at the first sign-in
 * @param usernameClaim the claim that holds the user name of the account here
 * @param rolesClaim the claim (or the path to it, with dots) that has to name each role of the account; none if empty
 */
@Validated
@Profile("oidc")
@ConfigurationProperties("homeward.oidc")
record SingleSignOnSettings(
        @NotBlank String issuer,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @DefaultValue("preferred_username") @NotBlank String usernameClaim,
        @DefaultValue("") String rolesClaim,
        @DefaultValue({"openid", "profile"}) Set<String> scopes) {

    SingleSignOnSettings {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String toString() {
        return "SingleSignOnSettings[" + issuer + "]";
    }
}
