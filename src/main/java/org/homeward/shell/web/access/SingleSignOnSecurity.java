package org.homeward.shell.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.shell.web.address.LocalRedirect;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** The way in by single sign-on: there by {@code /sign-in/with/oidc}, back by {@code /sign-in/answer}. */
final class SingleSignOnSecurity {

    private static final String WITH = "/sign-in/with";
    private static final String REFUSED = "/sign-in/refused?why=";

    private final ClientRegistrationRepository providers;
    private final AccountByClaim accounts;
    private final AccountSecurityContextRepository session;
    private final SavedRequestAwareAuthenticationSuccessHandler onward =
            new SavedRequestAwareAuthenticationSuccessHandler();

    SingleSignOnSecurity(
            ClientRegistrationRepository providers, AccountByClaim accounts, AccountSecurityContextRepository session) {
        this.providers = providers;
        this.accounts = accounts;
        this.session = session;
        onward.setRequestCache(PageRules.pageAskedFor());
        onward.setRedirectStrategy(new LocalRedirect());
    }

    void open(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.loginPage("/")
                .loginProcessingUrl(SingleSignOn.ANSWER)
                .clientRegistrationRepository(providers)
                .authorizedClientRepository(new DiscardedTokens())
                .authorizationEndpoint(there -> there.baseUri(WITH))
                .userInfoEndpoint(person -> person.oidcUserService(accounts))
                .successHandler(this::arrived)
                .failureHandler(SingleSignOnSecurity::refused)
                .withObjectPostProcessor(refusingOnTheWay()));
    }

    /** From here on the session is the same as after a sign-in by password. */
    private void arrived(HttpServletRequest request, HttpServletResponse response, Authentication proved)
            throws IOException, ServletException {
        var person = (KnownOidcUser) Objects.requireNonNull(proved.getPrincipal());
        var context = new SecurityContextImpl(new ActorAuthentication(person.actor()));
        SecurityContextHolder.setContext(context);
        session.saveContext(context, request, response);
        onward.onAuthenticationSuccess(request, response, proved);
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var code = why instanceof OAuth2AuthenticationException refusal
                ? refusal.getError().getErrorCode()
                : "";
        response.sendRedirect(REFUSED + AccountByClaim.reason(code));
    }

    /** A provider that can't be reached is a refusal as well. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> refusingOnTheWay() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(SingleSignOnSecurity::refused);
                return filter;
            }
        };
    }
}
