package org.homeward.shell.web.access;

import org.homeward.directory.people.Accounts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** Sign-in by the office's own provider, in profile {@code oidc} alone. */
@Configuration(proxyBeanMethods = false)
@Profile("oidc")
@EnableConfigurationProperties(SingleSignOnSettings.class)
class SingleSignOn {

    static final String PROVIDER = "oidc";
    static final String ANSWER = "/sign-in/answer";

    /** Asked when somebody signs in: a provider that is away doesn't keep the program from starting. */
    @Bean
    ClientRegistrationRepository singleSignOnProvider(SingleSignOnSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings)));
    }

    @Bean
    SingleSignOnSecurity singleSignOnDoor(
            ClientRegistrationRepository providers,
            SingleSignOnSettings settings,
            Accounts accounts,
            AccountSecurityContextRepository session) {
        return new SingleSignOnSecurity(providers, new AccountByClaim(accounts, settings), session);
    }

    private static ClientRegistration registration(SingleSignOnSettings settings) {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(PROVIDER)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .redirectUri("{baseUrl}" + ANSWER)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }
}
